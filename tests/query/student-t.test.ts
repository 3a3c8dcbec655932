import { describe, expect, test } from "vitest";
import { studentQuantile } from "../../lib/query/student-t";

/** Two-sided 5% and 1% points as printed in Fisher and Yates, *Statistical Tables* (1963), table III. */
const printed: readonly (readonly [freedom: number, five: number, one: number])[] = [
  [1, 12.706, 63.657],
  [2, 4.303, 9.925],
  [3, 3.182, 5.841],
  [4, 2.776, 4.604],
  [5, 2.571, 4.032],
  [10, 2.228, 3.169],
  [30, 2.042, 2.75],
  [120, 1.98, 2.617],
];

describe("Student's t", () => {
  test.each(printed)("with %i degrees of freedom is as printed", (freedom, five, one) => {
    expect(studentQuantile(0.05, freedom)).toBeCloseTo(five, 3);
    expect(studentQuantile(0.01, freedom)).toBeCloseTo(one, 3);
  });
});
