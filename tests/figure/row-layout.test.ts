import { expect, test } from "vitest";
import { rowLayout } from "../../lib/figure/row-layout";

test.each([
  [4, 590],
  [6, 590],
  [12, 590],
  [20, 900],
])("%i rows fill a height of %i px", (count, height) => {
  const { pitch } = rowLayout(1280, count, height);
  expect(pitch * count).toBeLessThanOrEqual(height);
  expect(pitch * count).toBeGreaterThan(height - count);
});

test("a single row does not become a wall", () => {
  const { pitch, bar } = rowLayout(1280, 1, 2000);
  expect(pitch).toBeLessThan(200);
  expect(bar).toBeLessThan(pitch / 2);
});
