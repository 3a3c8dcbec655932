import type { ForeignTable } from "./foreign-file";

export type ParquetRead =
  | { readonly kind: "table"; readonly table: ForeignTable }
  | { readonly kind: "invalid"; readonly reason: string };

/** The rows of a Parquet file as text; a row is named by its number, as there are no lines. */
export async function readParquet(bytes: Uint8Array): Promise<ParquetRead> {
  const [{ parquetMetadata, parquetRead, parquetSchema }, { compressors }] = await Promise.all([
    import("hyparquet"),
    import("hyparquet-compressors"),
  ]);
  try {
    const file = bytes.slice().buffer;
    const metadata = parquetMetadata(file);
    const header = parquetSchema(metadata).children.map(({ element }) => element.name);
    const rows: { readonly line: number; readonly cells: readonly string[] }[] = [];
    await parquetRead({
      file,
      metadata,
      compressors,
      rowFormat: "array",
      onComplete: (read) => {
        for (const [index, cells] of read.entries()) rows.push({ line: index + 1, cells: cells.map(textOf) });
      },
    });
    return { kind: "table", table: { path: "", header, rows } };
  } catch {
    return { kind: "invalid", reason: "the Parquet file is damaged or cut off; write it again" };
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? "" : value.toISOString().replace(/T00:00:00.000Z$/, "");
  if (typeof value !== "object") return String(value).trim();
  return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? String(item) : item)) ?? "";
}
