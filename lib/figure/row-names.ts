import { fitNames, type Name } from "./fit-names";
import { sizes } from "./frame";
import type { RangeRow } from "./plan-ranges";
import { fitText, textWidth } from "./text-width";

const separator = " · ";
/** Of the room, at most, for what a row is measured in. */
const mostTail = 0.5;

/** The names of rows in their room: what comes before the metric is cut first, and so that rows can be told apart. */
export function fitRowNames(rows: readonly Pick<RangeRow, "name" | "tail">[], roomOf: (index: number) => number) {
  const parts = rows.map(({ name, tail }, index) => {
    const room = roomOf(index);
    const end = tail === undefined ? "" : `${separator}${tail}`;
    if (end === "" || !name.endsWith(end) || textWidth(name, sizes.label) <= room)
      return { start: name, end: "", room };
    return { start: name.slice(0, -end.length), end: fitText(end, room * mostTail, sizes.label), room };
  });
  const starts = parts.map(({ start, end, room }): Name => {
    const left = room - (end === "" ? 0 : textWidth(end, sizes.label));
    return { text: start, weight: 400, width: textWidth(start, sizes.label), room: left };
  });
  return fitNames(starts, sizes.label).map((start, index) => `${start}${parts[index]?.end ?? ""}`);
}
