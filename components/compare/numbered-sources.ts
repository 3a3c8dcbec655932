import type { KnownRow } from "@/lib/query/answer";
import type { Comparison } from "@/lib/query/compare-models";
import type { Id, Source } from "@/lib/schema/catalogue";

export interface NumberedSource {
  readonly number: number;
  readonly source: Source;
}

export type NumberedSources = ReadonlyMap<Id, NumberedSource>;

/** The sources of all values that are set side by side, numbered in the order in which they are met. */
export function numberSources({ shared, alone }: Comparison): NumberedSources {
  const numbered = new Map<Id, NumberedSource>();
  const meet = ({ source }: KnownRow): void => {
    if (!numbered.has(source.id)) numbered.set(source.id, { number: numbered.size + 1, source });
  };
  for (const { slices } of shared)
    for (const { cells } of slices) for (const cell of cells) if (cell !== undefined) meet(cell.row);
  for (const { slices } of alone) for (const { row } of slices) meet(row);
  return numbered;
}
