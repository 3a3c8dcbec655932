import { expect } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";

/** A file as people have it, with what a careful reader counts in it. */
export interface CountedFile {
  readonly label: string;
  readonly file: string;
  readonly text: string;
  /** Rows in the file; all are kept but those that are left out. */
  readonly rows: number;
  readonly leftOut?: number;
  readonly values: readonly CountedValue[];
  /** Codes, in the order of lines. */
  readonly issues?: readonly string[];
  /** Columns that are listed with why they are not read, where a test is about them. */
  readonly notRead?: readonly string[];
  /** What is noted of the values, where that is counted. */
  readonly notes?: readonly string[];
}

/** The model by name, then the metric, the benchmark and the condition where there are any, and the value. */
export type CountedValue = readonly [model: string, metric: string, ...where: (string | number)[]];

export async function expectCounted({
  file,
  text,
  rows,
  leftOut = 0,
  values,
  issues = [],
  notRead,
  notes,
}: CountedFile): Promise<void> {
  const result = importReadings([await readImport(file, new TextEncoder().encode(text))]);
  const { counts, read, reports } = result;
  const { models, measurements } = read.catalogue;
  const found = measurements.map(({ model, metric, benchmark = "", condition, quantity }) => [
    models.get(model)?.name,
    metric,
    ...[benchmark, condition].filter((part) => part !== ""),
    quantity.value,
  ]);
  expect(found).toEqual(values);
  if (notes !== undefined) expect(measurements.map(({ note = "" }) => note)).toEqual(notes);
  expect(result.issues.map(({ code }) => code)).toEqual(issues);
  if (notRead !== undefined)
    expect(reports.flatMap((table) => table.notRead.map(({ header }) => header))).toEqual(notRead);
  expect(counts).toMatchObject({ rows, rowsKept: rows - leftOut, rowsLeftOut: leftOut, values: values.length });
}

/** With the adapter that knows it, whatever it is called. */
export type CountedByTool = CountedFile & { readonly adapter: string };

export async function expectCountedBy({ adapter, ...file }: CountedByTool): Promise<void> {
  await expectCounted(file);
  const read = await readImport("download", new TextEncoder().encode(file.text));
  expect(read.adapter).toBe(adapter);
}
