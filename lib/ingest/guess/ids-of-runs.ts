import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping } from "../mapping";
import { rowKey } from "../tables/row-key";
import type { ColumnRole } from "../words/column-roles";
import { headerWords } from "../words/split-header";

const ofRuns =
  /^(?:.+ )?(?:run|experiment|exp|trial|job|attempt|execution|session|measurement|evaluation|eval|submission) (?:u?u?id|guid|name|key)$/;
const tellingRoles: ReadonlySet<ColumnRole> = new Set(["model", "benchmark", "metric", "condition", "source"]);

/** The ids of runs tell those rows apart that say the same of all else and have other values: they were measured twice. */
export function withIdsOfRuns(columns: readonly ColumnMapping[], { rows }: ForeignTable): readonly ColumnMapping[] {
  const ids = columns.flatMap(({ role, header }, place) =>
    role === "ignore" && ofRuns.test(headerWords(header)) ? [place] : [],
  );
  const values = columns.flatMap(({ role }, place) => (role === "measurement" || role === "value" ? [place] : []));
  if (ids.length === 0 || values.length === 0) return columns;
  const places = columns.flatMap(({ role, condition, tells }, place) =>
    tellingRoles.has(role) || tells === true || (role === "as-of" && condition !== undefined) ? [place] : [],
  );
  const first = new Map<string, readonly string[]>();
  const twice = rows.flatMap(({ cells }) => {
    const key = rowKey(cells, places);
    const before = first.get(key);
    if (before === undefined) first.set(key, cells);
    return before === undefined ? [] : [[before, cells] as const];
  });
  const differ = (place: number): boolean =>
    twice.some(([one, other]) => one[place] !== other[place] && values.some((value) => one[value] !== other[value]));
  const telling = ids.find(differ);
  return telling === undefined
    ? columns
    : columns.map((column, place) =>
        place === telling ? { ...column, tells: true, reason: "tells rows apart that nothing else does" } : column,
      );
}
