/**
 * What a figure draws where it may not draw everything: the first `count` in their order. A baseline further down takes
 * the last of these places, as the others are compared with it.
 */
export function firstRows<T>(rows: readonly T[], count: number, isBaseline: (row: T) => boolean): readonly T[] {
  if (rows.length <= count) return rows;
  const base = rows.findIndex(isBaseline);
  return base < count ? rows.slice(0, count) : [...rows.slice(0, count - 1), ...rows.slice(base, base + 1)];
}
