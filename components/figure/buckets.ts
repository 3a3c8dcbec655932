/**
 * Widths in px that figures on a page are planned for. A page scales the picture to its column, so the server, which
 * does not know the column, can draw every bucket and the style sheet shows one: nothing moves when the page wakes up.
 * The limits stand in `figure-frame.module.css` too.
 */
export const buckets = [
  { width: 360, upTo: 500 },
  { width: 640, upTo: 800 },
  { width: 960, upTo: 1150 },
  { width: 1280, upTo: Number.POSITIVE_INFINITY },
] as const;

export function bucketOf(columnPx: number): number {
  return (buckets.find(({ upTo }) => columnPx < upTo) ?? buckets[3]).width;
}
