/**
 * A whole number below `count` for each place, always the same and without a pattern: what is looked at every so many rows sees but
 * one of the metrics of a table that names eight of each model in turn.
 */
export function scattered(place: number, count: number): number {
  let bits = Math.imul(place ^ (place >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) % count;
}

/** All places below `length`, or at most so many that are spread over them, the first one among them. */
export function scatteredPlaces(length: number, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil(length / most));
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => {
    const start = index * step;
    return start + scattered(index, Math.min(step, length - start));
  });
}
