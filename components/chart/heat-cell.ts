import type { FigurePlan } from "@/lib/figure/plan";

/** A place in a heat map. Without a model it is the name of a benchmark, or of a metric. */
export interface HeatPlace {
  readonly model: string | undefined;
  /** Into the slices of the grid. */
  readonly slice: number;
}

/** What is at a place in px of the picture; `undefined` where the plan has no cells there. */
export function heatPlaceAt({ grid, plot, marks }: FigurePlan, x: number, y: number): HeatPlace | undefined {
  if (grid === undefined) return undefined;
  const column = Math.floor((x - plot.x) / grid.cell.width);
  const row = Math.floor((y - plot.y) / grid.cell.height);
  const [slice, model] = grid.isTurned ? [row, column] : [column, row];
  if (grid.slices[slice] === undefined || model >= marks.length) return undefined;
  return { model: marks[model]?.model, slice };
}

/** Name and words of a cell: `Pong: 21 points (118%)`. */
export function heatCellText({ table, marks }: FigurePlan, { model, slice }: HeatPlace): string | undefined {
  const row = marks.findIndex((mark) => mark.model === model);
  const [name, words] = [table?.columns[slice + 1], table?.rows[row]?.[slice + 1]];
  return name === undefined || words === undefined ? undefined : `${name}: ${words}`;
}
