import type { Answer } from "@/lib/query/answer";
import { cycleSort } from "@/lib/query/edit-view";
import { defaultSort } from "@/lib/query/sort-rows";
import type { SortColumn, SortKey } from "@/lib/query/view";

const isSame = (a: readonly SortKey[], b: readonly SortKey[]): boolean =>
  a.length === b.length &&
  a.every(({ column, descending }, i) => b[i]?.column === column && b[i]?.descending === descending);

/**
 * The order that a click on a header asks for, starting from the one in force. A step that would change nothing, such as
 * "none" where the default order is already this one, is passed over; the default order is returned as no keys.
 */
export function nextSort({ view, metric, sort }: Answer, column: SortColumn, multi: boolean): readonly SortKey[] {
  const unsorted = view.models.length > 0 ? [] : defaultSort(metric);
  const inForce = (keys: readonly SortKey[]) => (keys.length === 0 ? unsorted : keys);
  const step = (keys: readonly SortKey[]) => cycleSort({ ...view, sort: keys }, column, multi).sort;
  const first = step(sort);
  const next = isSame(inForce(first), sort) ? step(first) : first;
  return isSame(next, unsorted) ? [] : next;
}
