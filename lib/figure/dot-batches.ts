import { type Dot, type DotBatch, pxText } from "./plan";

/** Above this many, the dots of a field become one path, and only the telling ones are marks of their own. */
export const batchAbove = 300;
/** Of a dot in a batch, in px. */
export const batchedRadius = 2.5;

/** Zero-length segments with round caps: one node for any number of dots. Records are in it too, under their own mark. */
export function batchesOf(dots: readonly Dot[], baseline: string | undefined): readonly DotBatch[] {
  const byField = new Map<string, { d: string; readonly dots: Dot[] }>();
  for (const dot of dots) {
    const { model, field, x, y } = dot;
    if (model === baseline) continue;
    const d = `M${pxText(x)} ${pxText(y)}h0`;
    const batch = byField.get(field);
    if (batch === undefined) {
      byField.set(field, { d, dots: [dot] });
      continue;
    }
    batch.d += d;
    batch.dots.push(dot);
  }
  return [...byField].map(([field, batch]) => ({ field, r: batchedRadius, ...batch }));
}
