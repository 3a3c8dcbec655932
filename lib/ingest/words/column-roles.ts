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

interface Column {
  readonly role: ColumnRole;
}

export const hasRole = (columns: readonly Column[], role: ColumnRole): boolean =>
  columns.some((column) => column.role === role);

/** Where in the header the columns of these roles stand. */
export const placesOf = (columns: readonly Column[], roles: readonly ColumnRole[]): readonly number[] =>
  columns.flatMap(({ role }, place) => (roles.includes(role) ? [place] : []));
