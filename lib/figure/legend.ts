import { fieldName } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { KnownRow } from "../query/answer";
import { sizes } from "./frame";
import { type LegendEntry, px, type Rect } from "./plan";
import { fitText, textWidth } from "./text-width";

const line = 20;
/** From the left of an entry to its text. */
const swatch = 14;
const between = 18;

export interface Legend {
  readonly entries: readonly LegendEntry[];
  /** In px, with the room below it; 0 where there is none. */
  readonly height: number;
}

export const noLegend: Legend = { entries: [], height: 0 };

/** One entry a field, the most frequent first, wrapped to the width. One field alone needs no legend, and the baseline has a colour of its own. */
export function legendOf(
  rows: readonly KnownRow[],
  slot: (field: string) => string,
  inner: Rect,
  locale: Locale,
): Legend {
  const counts = new Map<string, number>();
  for (const { isBaseline, model } of rows)
    if (!isBaseline) counts.set(model.field, (counts.get(model.field) ?? 0) + 1);
  if (counts.size < 2) return noLegend;
  const entries: LegendEntry[] = [];
  let x = inner.x;
  let row = 0;
  for (const [field] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const label = fitText(fieldName(field, locale), inner.width - swatch, sizes.label);
    const room = textWidth(label, sizes.label) + swatch;
    if (x > inner.x && x + room > inner.x + inner.width) {
      x = inner.x;
      row += 1;
    }
    entries.push({ field: slot(field), label, x: px(x), y: inner.y + row * line + 12 });
    x += room + between;
  }
  return { entries, height: (row + 1) * line + 6 };
}
