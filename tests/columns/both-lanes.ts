import { cellText } from "../../lib/columns/column-table";
import { type OpenedColumns, openColumns } from "../../lib/columns/open-columns";
import { readDate } from "../../lib/ingest/cells/read-date";
import type { ForeignTable } from "../../lib/ingest/foreign-file";
import { guessMapping } from "../../lib/ingest/guess/guess-mapping";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import type { Issue } from "../../lib/schema/issue";

/** A file through both lanes, told in the same words: as rows that become tables, and as columns. */

export interface Told {
  readonly header: readonly string[];
  readonly rows: number;
  /** By column that holds names, values or dates: what it says in each row that is kept; empty where that is unknown. */
  readonly cells: Readonly<Record<string, readonly string[]>>;
  readonly issues: readonly string[];
}

/** What both lanes list. Rows that are held against others, addresses and the ends of values are read as tables only. */
const inBoth: ReadonlySet<string> = new Set([
  "row-left-out",
  "misfit-row",
  "bad-cell",
  "bad-date",
  "short-row",
  "merged-cells",
  "assumed-pair",
  "long-row",
  "malformed-csv",
  "not-utf-8",
  "no-header",
  "above-header",
  "second-header",
  "unstated-unit",
  "damaged-text",
  "guessed-encoding",
]);

/** As a browser streams a file: into memory that it is given, which it takes back with the next piece. */
export const piecesOf = (bytes: Uint8Array, pieceBytes: number) => ({
  size: bytes.length,
  stream: async (): Promise<ReadableStream<Uint8Array>> => {
    let at = 0;
    return new ReadableStream({
      type: "bytes",
      pull: (controller) => {
        const { byobRequest: asked } = controller;
        if (!(asked?.view instanceof Uint8Array)) throw new Error("expected to be given memory");
        const piece = bytes.subarray(at, at + Math.min(pieceBytes, asked.view.length));
        at += piece.length;
        asked.view.set(piece);
        if (piece.length === 0) controller.close();
        asked.respond(piece.length);
      },
    });
  },
});

/** As a stream that has memory of its own. */
export const ownPiecesOf = (bytes: Uint8Array, pieceBytes: number) => ({
  size: bytes.length,
  stream: async () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let from = 0; from < bytes.length; from += pieceBytes)
          controller.enqueue(bytes.slice(from, from + pieceBytes));
        controller.close();
      },
    }),
});

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Runs of blanks in what is cited are not told apart. */
const told = ({ code, line, column, value, message }: Issue): string =>
  [code, line, column ?? "", value?.replace(/\s+/g, " ").trim() ?? "", message].join(" · ");

const issuesOf = (issues: readonly Issue[], columns: ReadonlySet<string>): readonly string[] =>
  issues
    .filter(({ code, column }) => inBoth.has(code) && (!code.startsWith("bad-") || columns.has(column ?? "")))
    .map(told)
    .sort();

/** What columns do not have: titles between rows become a column of small tables only. */
const ofTablesAlone: ReadonlySet<string> = new Set(["no-model-column", "no-value-column", "section-titles"]);

/** As rows; nothing where the file holds several tables, or none that names its rows. */
export async function asTables(file: string, bytes: Uint8Array): Promise<Told | undefined> {
  const read = await readImport(file, bytes, { adapter: "generic" });
  const [reading, ...others] = read.readings;
  if (reading === undefined || others.length > 0) return undefined;
  const { table, mapping } = reading;
  const { issues, read: built } = importReadings([read]);
  if (issues.some(({ code }) => ofTablesAlone.has(code))) return undefined;
  const leftOut = new Set(issues.flatMap(({ code, line }) => (code === "row-left-out" ? [line] : [])));
  const kept = table.rows.filter(({ line }) => !leftOut.has(line));
  if (!isGuessedAlike(table, kept)) return undefined;
  const values = new Map(
    built.catalogue.measurements.map(({ locator, quantity }) => [locator, String(quantity.value)] as const),
  );
  for (const { code, line, column, value = "" } of issues)
    if (code === "repeated-value" || code === "contradiction") values.set(`line ${line}, ${column}`, `?${value}`);
  const cells: Record<string, readonly string[]> = {};
  for (const [place, { header, role, metric, dateOrder = "ymd" }] of mapping.columns.entries()) {
    /** A property that an earlier row of the model has stated is no value of its own, and nothing is listed. */
    const notRead = (text: string): string => (metric?.isProperty === true && text !== "" ? `?${text}` : "");
    const read = (text: string, line: number): string => {
      if (role === "model") return text;
      if (role === "released") return readDate(text, dateOrder) ?? "";
      return values.get(`line ${line}, ${header}`) ?? notRead(text);
    };
    if (["model", "released", "measurement", "value"].includes(role))
      cells[header] = kept.map(({ line, cells: own }) => read(own[place] ?? "", line));
  }
  return {
    header: table.header,
    rows: kept.length,
    cells,
    issues: issuesOf(issues, new Set(Object.keys(cells))),
  };
}

/** Rows that are left out speak for what a column is only where all rows are at hand. */
function isGuessedAlike(table: ForeignTable, kept: ForeignTable["rows"]): boolean {
  const guessed = (rows: ForeignTable["rows"]): string =>
    JSON.stringify(guessMapping({ file: "t.csv", delimiter: "," }, { ...table, rows }).mapping.columns);
  return kept.length === table.rows.length || guessed(table.rows) === guessed(kept);
}

/** As columns, told like tables are: of the same columns, with what was not held against other rows left out. */
export async function asColumns(file: string, bytes: Uint8Array, pieceBytes: number, like: Told): Promise<Told> {
  const opened = await openColumns(file, piecesOf(bytes, pieceBytes), () => {});
  const { table } = opened;
  const cells: Record<string, readonly string[]> = {};
  for (const column of table.columns) {
    const expected = like.cells[column.name];
    if (expected === undefined) continue;
    cells[column.name] = Array.from({ length: table.length }, (_, row) => {
      if (expected[row]?.startsWith("?") === true) return expected[row];
      const text = cellText(column, row);
      return column.kind === "number" && text !== "" ? String(Number(text)) : text;
    });
  }
  return {
    header: table.columns.map(({ name }) => name),
    rows: table.length,
    cells,
    issues: issuesOf(opened.issues, new Set(Object.keys(like.cells))),
  };
}

export const columnNamed = ({ table }: OpenedColumns, name: string): readonly string[] => {
  const found = table.columns.find((one) => one.name === name);
  return found === undefined ? [] : Array.from({ length: table.length }, (_, row) => cellText(found, row));
};
