import type { SchemaTree } from "hyparquet";
import type { ForeignTable } from "./foreign-file";

export type ParquetRead =
  | { readonly kind: "table"; readonly table: ForeignTable }
  | { readonly kind: "invalid"; readonly reason: string };

/** The rows of a Parquet file as text, the fields of a record each in a column; a row is named by its number, as there are no lines. */
export async function readParquet(bytes: Uint8Array): Promise<ParquetRead> {
  const [{ parquetMetadata, parquetRead, parquetSchema }, { compressors }] = await Promise.all([
    import("hyparquet"),
    import("hyparquet-compressors"),
  ]);
  try {
    const file = new Uint8Array(bytes).buffer;
    const metadata = parquetMetadata(file);
    const { children } = parquetSchema(metadata);
    const columns = children.flatMap((node) => columnsIn(node, []));
    const header = columns.map(({ steps }) => steps.join("."));
    const places = new Map(children.map(({ element }, place) => [element.name, place]));
    const rows: { readonly line: number; readonly cells: readonly string[] }[] = [];
    await parquetRead({
      file,
      metadata,
      compressors,
      rowFormat: "array",
      onComplete: (read) => {
        for (const [index, cells] of read.entries())
          rows.push({
            line: index + 1,
            cells: columns.map(({ steps: [first = "", ...steps], isSingle }) =>
              textOf(fieldIn(cells[places.get(first) ?? -1], steps), isSingle),
            ),
          });
      },
    });
    return { kind: "table", table: { path: "", header, rows } };
  } catch {
    return { kind: "invalid", reason: "the Parquet file is damaged or cut off; write it again" };
  }
}

interface Column {
  /** The names of the records around a field, and its own. */
  readonly steps: readonly string[];
  readonly isSingle: boolean;
}

/** The fields of records, as deep as they nest; a list or a map is one column. */
function columnsIn({ children, element }: SchemaTree, around: readonly string[]): readonly Column[] {
  const steps = [...around, element.name];
  const isRecord =
    children.length > 0 &&
    element.repetition_type !== "REPEATED" &&
    element.converted_type === undefined &&
    element.logical_type === undefined;
  return isRecord
    ? children.flatMap((child) => columnsIn(child, steps))
    : [{ steps, isSingle: element.type === "FLOAT" }];
}

const fieldIn = (value: unknown, [first, ...rest]: readonly string[]): unknown =>
  first === undefined || typeof value !== "object" || value === null
    ? value
    : fieldIn(new Map(Object.entries(value)).get(first), rest);

function textOf(value: unknown, isSingle: boolean): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? "" : value.toISOString().replace(/T00:00:00.000Z$/, "");
  if (typeof value === "number" && isSingle) return shortest(value);
  if (typeof value !== "object") return String(value).trim();
  if (Array.isArray(value) && value.every((item) => typeof item !== "object"))
    return value.map((item) => textOf(item, isSingle)).join(";");
  return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? String(item) : item)) ?? "";
}

/** A number of single precision in as few digits as give it again: 0.1, not 0.10000000149011612. */
function shortest(value: number): string {
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}
