/** Lines of a YAML text that hold one of its records, counted from 0; `to` is behind the last one. */
export interface YamlRecord {
  readonly from: number;
  readonly to: number;
}

const item = /^(\s*)-(?:\s|$)/;
const key = /^[^\s#'"[{-][^#]*?:(?:\s|$)/;
const betweenDocuments = /^(?:---|\.\.\.)(?:\s|$)/;

/**
 * The records of a text by how its lines begin, without reading it: the items of its outermost list, or else what stands under its
 * outermost names. Each is YAML of its own, so that one can be left out.
 */
export function yamlRecords(lines: readonly string[]): readonly YamlRecord[] {
  const indents = lines.flatMap((line) => item.exec(line)?.[1]?.length ?? []);
  const least = Math.min(...indents);
  const begins = (line: string): boolean =>
    indents.length > 1 ? item.exec(line)?.[1]?.length === least : key.test(line);
  const ends = (line: string): boolean =>
    begins(line) || betweenDocuments.test(line) || (indents.length > 1 && key.test(line));
  const records: YamlRecord[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    if (!begins(lines[from] ?? "")) continue;
    let to = from + 1;
    while (to < lines.length && !ends(lines[to] ?? "")) to += 1;
    records.push({ from, to });
    from = to - 1;
  }
  return records;
}
