import Papa from "papaparse";
import { type BuiltTable, type ColumnBuilder, type ColumnPlan, columnBuilder } from "./column-builder";

export interface ColumnsRead extends BuiltTable {
  readonly header: readonly string[];
}

export interface ColumnsOptions {
  readonly delimiter: string;
  /** What the columns are, from the header and the first rows. */
  readonly plan: (header: readonly string[], rows: readonly (readonly string[])[]) => readonly ColumnPlan[];
  /** Told after each piece how many rows there are so far. */
  readonly onProgress?: ((rows: number) => void) | undefined;
}

export interface ColumnsReader {
  /** Takes the next piece of the text; a row may end in a later one. */
  readonly push: (text: string) => void;
  readonly finish: () => ColumnsRead;
}

const plannedFrom = 1000;

/** Reads a CSV that arrives in pieces into columns, with Papa Parse; no row is kept as a row. Blank lines are no rows. */
export function columnsReader({ delimiter, plan, onProgress }: ColumnsOptions): ColumnsReader {
  let rest = "";
  let header: readonly string[] | undefined;
  let waiting: (readonly string[])[] = [];
  let builder: ColumnBuilder | undefined;
  let rows = 0;

  const start = (): ColumnBuilder => {
    const made = columnBuilder(plan(header ?? [], waiting));
    for (const cells of waiting) made.add(cells);
    waiting = [];
    builder = made;
    return made;
  };
  const take = (data: readonly (readonly string[])[]): void => {
    for (const cells of data) {
      if (cells.length === 1 && (cells[0] ?? "").trim() === "") continue;
      if (header === undefined) {
        header = cells.map((name) => name.trim());
        continue;
      }
      rows += 1;
      if (builder !== undefined) builder.add(cells);
      else if (waiting.push(cells) >= plannedFrom) start();
    }
  };
  const parse = (text: string, isLast: boolean): void => {
    const whole = rest + text;
    const end = isLast ? whole.length : lastRowEnd(whole);
    if (end === undefined) {
      rest = whole;
      return;
    }
    const piece = whole.slice(0, end).replace(/\r\n?/g, "\n");
    rest = whole.slice(end);
    const { data } = Papa.parse<string[]>(piece, {
      delimiter,
      newline: "\n",
      ...(!piece.includes('"') && { fastMode: true }),
    });
    take(data);
    onProgress?.(rows);
  };
  return {
    push: (text) => parse(text, false),
    finish: () => {
      parse("", true);
      return { header: header ?? [], ...(builder ?? start()).finish() };
    },
  };
}

/** The end of the last line feed outside quotes, as doubled quotes leave their number even. A return at the end may be half of a line end. */
function lastRowEnd(text: string): number | undefined {
  if (!text.includes('"')) {
    const end = text.lastIndexOf("\n");
    return end < 0 ? undefined : end + 1;
  }
  let isQuoted = false;
  let end: number | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 34) isQuoted = !isQuoted;
    else if (sign === 10 && !isQuoted) end = at + 1;
  }
  return end;
}
