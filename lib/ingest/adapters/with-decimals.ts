import type { ForeignFile } from "../foreign-file";
import { commaIn } from "../guess/guess-mapping";
import { howWritten } from "../guess/how-written";
import { profileColumn } from "../guess/profile-column";
import type { ColumnRole } from "../words/column-roles";
import type { Reading } from "./adapter";

const ofNumbers: ReadonlySet<ColumnRole> = new Set(["measurement", "value", "uncertainty", "low", "high"]);

/** An adapter knows what columns mean, and not with which signs a program wrote the file anew, as `90,847` for 90.847. */
export function withDecimals(file: Pick<ForeignFile, "delimiter">, reading: Reading): Reading {
  const { table, mapping } = reading;
  const profiled = mapping.columns.map((column, place) =>
    ofNumbers.has(column.role) ? { profile: profileColumn(table.rows, place, column.header) } : undefined,
  );
  const comma = commaIn(
    file,
    profiled.filter((one) => one !== undefined),
  );
  const columns = mapping.columns.map((column, place) => {
    const profile = profiled[place]?.profile;
    if (profile === undefined || column.decimal !== undefined) return column;
    const { decimal, hasBothDecimals, reason } = howWritten(table, place, profile, comma);
    return {
      ...column,
      ...(comma.isUnclearOne && decimal !== undefined && { decimal }),
      ...(hasBothDecimals !== undefined && { hasBothDecimals, reason }),
    };
  });
  return { ...reading, mapping: { ...mapping, columns } };
}
