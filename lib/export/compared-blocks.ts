import { measuredText } from "../figure/measured-text";
import { ratioText } from "../figure/ratio-text";
import { compareText } from "../i18n/compare";
import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { ComparedCell, ComparedSlice, Comparison } from "../query/compare-models";
import type { TextBlock, TextCell } from "./text-document";

/** What models share, as their page has it: metrics as rows, models as columns, the best of each row in bold. */
export function comparedBlocks({ models, shared }: Comparison, locale: Locale): readonly TextBlock[] {
  const text = compareText[locale];
  const slices = shared.flatMap((metric) => metric.slices);
  if (slices.length === 0) return [];
  const names = models.map(({ model }, place) => {
    const name = nameOf(model, locale);
    return place === 0 ? `${name} (${text.baseline})` : name;
  });
  return [
    { kind: "heading", text: text.shared },
    {
      kind: "table",
      columns: [{ header: text.metric }, ...names.map((header) => ({ header, isNumber: true }))],
      rows: slices.map((slice) => [
        { text: titleOf(slice, locale) },
        ...slice.cells.map((cell) => (cell === undefined ? { text: text.noValue } : cellOf(cell, slice, locale))),
      ]),
    },
    { kind: "paragraph", text: text.sharedNote },
    { kind: "heading", text: text.everyValue },
  ];
}

const titleOf = ({ metric, benchmark, condition }: ComparedSlice, locale: Locale): string =>
  [nameOf(metric, locale), ...(benchmark === undefined ? [] : [nameOf(benchmark, locale)]), condition]
    .filter((part) => part !== "")
    .join(" · ");

function cellOf({ row, ratio, isLevel, isBest }: ComparedCell, { metric }: ComparedSlice, locale: Locale): TextCell {
  const beside = [
    ...(ratio === undefined ? [] : [ratioText(ratio, metric.unit, locale)]),
    ...(isLevel ? [compareText[locale].level] : []),
  ];
  const value = measuredText(row.measurement, metric, locale);
  return { text: beside.length === 0 ? value : `${value} (${beside.join(" · ")})`, isStrong: isBest };
}
