import type { FigurePlan } from "@/lib/figure/plan";

/** The mark under the pointer: the row it is in, or the nearest dot of a timeline within `reach` px of the picture. */
export function nearestMark(
  plan: FigurePlan,
  element: HTMLElement | null,
  clientX: number,
  clientY: number,
  reach: number,
): string | undefined {
  if (element === null) return undefined;
  const box = element.getBoundingClientRect();
  const scale = plan.width / box.width;
  const x = (clientX - box.left) * scale;
  const y = (clientY - box.top) * scale;
  if (plan.y.scale === "band") return rowAt(plan, y);
  let best: string | undefined;
  let bestSquare = reach ** 2;
  for (const { model, shape } of plan.marks) {
    const square = (shape.x - x) ** 2 + (shape.y - y) ** 2;
    if (square < bestSquare) [best, bestSquare] = [model, square];
  }
  return best;
}

function rowAt({ y: axis, marks }: FigurePlan, y: number): string | undefined {
  const [start, end] = axis.range;
  if (y < start || y >= end) return undefined;
  return marks[Math.floor(((y - start) / (end - start)) * marks.length)]?.model;
}
