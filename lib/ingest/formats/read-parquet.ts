import type { FileMetaData, SchemaTree } from "hyparquet";
import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import type { CsvRow } from "../tables/parse-csv";

export type ParquetRead =
  | { readonly kind: "table"; readonly table: ForeignTable; readonly issues: readonly Issue[] }
  | { readonly kind: "invalid"; readonly issue: Issue };

/**
 * The rows of a Parquet file as text, the fields of a record each in a column; a row is named by its number, as there are no lines.
 * Where a group of rows is damaged, the others are read.
 */
export async function readParquet(file: string, bytes: Uint8Array): Promise<ParquetRead> {
  if (!endsWhole(bytes)) return { kind: "invalid", issue: cutParquet(file, bytes.length) };
  const { parquetMetadata, parquetSchema } = await import("hyparquet");
  const buffer = new Uint8Array(bytes).buffer;
  try {
    const metadata = parquetMetadata(buffer);
    const { children } = parquetSchema(metadata);
    const columns = children.flatMap((node) => columnsIn(node, []));
    const places = new Map(children.map(({ element }, place) => [element.name, place]));
    const header = columns.map(({ steps }) => steps.join("."));
    const groups = await readGroups(buffer, metadata);
    const rows = groups.flatMap(({ first, cells: read = [] }) =>
      read.map((cells, index): CsvRow => {
        const textIn = ({ steps: [top = "", ...steps], isSingle }: Column): string =>
          textOf(fieldIn(cells[places.get(top) ?? -1], steps), isSingle);
        return { line: first + index, cells: columns.map(textIn) };
      }),
    );
    const damaged = groups.filter(({ cells }) => cells === undefined).map((group) => damagedRows(file, group));
    return { kind: "table", table: { path: "", header, rows }, issues: damaged };
  } catch {
    return { kind: "invalid", issue: damagedFooter(file, bytes.length) };
  }
}

const magic = [0x50, 0x41, 0x52, 0x31];

const endsWhole = (bytes: Uint8Array): boolean =>
  bytes.length > 2 * magic.length && magic.every((byte, index) => bytes[bytes.length - magic.length + index] === byte);

const cutParquet = (file: string, length: number): Issue => ({
  severity: "error",
  code: "cut-parquet",
  file,
  value: `byte ${length}`,
  message: `the Parquet file is cut off at byte ${length}: its columns are listed at its end, which is missing, so nothing of it can be read; expected the whole file, which ends with PAR1`,
});

const damagedFooter = (file: string, length: number): Issue => ({
  severity: "error",
  code: "damaged-file",
  file,
  message: `the list of columns at the end of the Parquet file, before byte ${length}, is damaged, so nothing of it can be read; expected the file fetched or written again`,
});

/** Rows that are stored together, and come to nothing together; without cells where they are damaged. */
interface Group {
  /** The number of its first row. */
  readonly first: number;
  readonly length: number;
  /** Where its bytes begin. */
  readonly at: number;
  readonly cells: readonly (readonly unknown[])[] | undefined;
}

const damagedRows = (file: string, { first, length, at }: Group): Issue => ({
  severity: "error",
  code: "damaged-rows",
  file,
  line: first,
  value: `rows ${first} to ${first + length - 1}, from byte ${at}`,
  message: `the ${length} rows from here on are stored together from byte ${at}, where the file is damaged, and are not read; expected the file fetched or written again`,
});

async function readGroups(buffer: ArrayBuffer, metadata: FileMetaData): Promise<readonly Group[]> {
  const [{ parquetRead }, { compressors }] = await Promise.all([import("hyparquet"), import("hyparquet-compressors")]);
  const groups: Group[] = [];
  let start = 0;
  for (const { num_rows, columns } of metadata.row_groups) {
    const length = Number(num_rows);
    const at = columns[0]?.meta_data?.dictionary_page_offset ?? columns[0]?.meta_data?.data_page_offset ?? 0n;
    let cells: Group["cells"];
    const rowStart = start;
    const options = {
      file: buffer,
      metadata,
      compressors,
      rowFormat: "array",
      rowStart,
      rowEnd: start + length,
    } as const;
    try {
      await parquetRead({ ...options, onComplete: (read) => (cells = read) });
    } catch {
      cells = undefined;
    }
    if (cells?.length !== length) cells = undefined;
    groups.push({ first: start + 1, length, at: Number(at), cells });
    start += length;
  }
  return groups;
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
