/** `boards.Lite.results` and `boards.Full.results` as `Lite` and `Full`. */
export function tellingParts(paths: readonly string[]): readonly string[] {
  const all = paths.map((path) => path.split(/(?<!\d)\.|\.(?!\d)/));
  const [first = []] = all;
  const most = Math.min(first.length, ...all.map(({ length }) => length)) - 1;
  const same = (at: number): boolean => all.every((steps) => steps.at(at) === first.at(at));
  let before = 0;
  while (before < most && same(before)) before += 1;
  let behind = 0;
  while (behind < most - before && same(-1 - behind)) behind += 1;
  return all.map((steps) => steps.slice(before, steps.length - behind).join("."));
}
