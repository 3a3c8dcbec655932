import type { ColumnMapping, Mapping } from "../mapping";

/** An uncertainty or an end belongs to a column of values: one whose owner is none is not read, and says so. */
export function withOwners(mapping: Mapping): Mapping {
  const isValue = ({ role }: ColumnMapping): boolean =>
    role === "measurement" || (role === "value" && mapping.shape === "long");
  const owners = new Set(mapping.columns.flatMap((column) => (isValue(column) ? [column.header] : [])));
  const isOwned = ({ role, of }: ColumnMapping): boolean =>
    !["uncertainty", "low", "high"].includes(role) || (of !== undefined && owners.has(of));
  if (mapping.columns.every(isOwned)) return mapping;
  const columns = mapping.columns.map((column): ColumnMapping => {
    const { header, of } = column;
    if (isOwned(column)) return column;
    const reason = `it belongs to ${of ?? "a column of values"}, which is not read as values`;
    return { header, role: "ignore", reason };
  });
  return { ...mapping, columns };
}
