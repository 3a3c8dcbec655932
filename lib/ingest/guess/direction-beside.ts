import type { ForeignTable } from "../foreign-file";
import type { MetricMapping } from "../mapping";
import { headerWords } from "../words/split-header";

type Better = MetricMapping["better"];

const higher = /^(?:true|yes|1|higher|high|up|max(?:imi[sz]e)?|↑|higher is better)$/i;
const lower = /^(?:false|no|0|lower|low|down|min(?:imi[sz]e)?|↓|lower is better)$/i;

/** Whether a column says which way is better by its name, and whether it says so of lower values. */
export function directionIn(header: string): "higher" | "lower" | undefined {
  const words = headerWords(header);
  if (/^(?:is )?(?:lower|less|smaller)(?: is)? better$/.test(words)) return "lower";
  return /^(?:(?:is )?(?:higher|greater|more|bigger)(?: is)? better|better|better direction|direction|optimi[sz]ation direction)$/.test(
    words,
  )
    ? "higher"
    : undefined;
}

/** What the cells of such a column say, where they all say the same. */
function statedDirection(header: string, cells: readonly string[]): Better | undefined {
  const of = directionIn(header);
  const [first = "", ...others] = new Set(cells.filter((cell) => cell !== ""));
  if (of === undefined || others.length > 0) return undefined;
  const isNamed = /higher|lower|up|down|max|min/i.test(first);
  if (higher.test(first)) return isNamed || of === "higher" ? "higher" : "lower";
  if (lower.test(first)) return isNamed || of === "higher" ? "lower" : "higher";
  return undefined;
}

/** A metric, as a column beside its values says which way is better. */
export function inDirection(
  metric: MetricMapping,
  columns: readonly { readonly header: string }[],
  rows: ForeignTable["rows"],
): MetricMapping {
  const stated = columns.map(({ header }, place) =>
    statedDirection(header, directionIn(header) === undefined ? [] : rows.map(({ cells }) => cells[place] ?? "")),
  );
  const better = stated.find((one) => one !== undefined);
  return better === undefined ? metric : { ...metric, better };
}
