/** What a column of a foreign table is. `measurement` is a column of values of its own metric, in a wide table. */
export const columnRoles = [
  "model",
  "organization",
  "field",
  "task",
  "country",
  "released",
  "as-of",
  "url",
  "benchmark",
  "metric",
  "value",
  "unit",
  "condition",
  "uncertainty",
  "low",
  "high",
  "source",
  "note",
  "measurement",
  "ignore",
] as const;
export type ColumnRole = (typeof columnRoles)[number];
