import { expect, test } from "vitest";
import type { LargeAnswer } from "../../components/import/large-protocol";
import { nothingRead, withAnswer, withReply } from "../../components/import/large-state";

function answerOf(points: number): LargeAnswer {
  const empty = { cells: new Uint32Array(0), counts: new Uint32Array(0), largest: 0, atZero: 0, isLog: true };
  const grid = { ...empty, width: 9, height: 9, points, x: [0, 1], y: [0, 1] } as const;
  return { count: points, rows: [], picture: { grid, telling: [] } };
}

test("an answer that is out of date gives its picture, but not after a later one", () => {
  const early = withAnswer(nothingRead, answerOf(1), 1, 2);
  expect([early.answer, early.picture?.grid.points]).toEqual([undefined, 1]);
  const latest = withAnswer(early, answerOf(2), 2, 2);
  expect([latest.answer?.count, latest.picture?.grid.points, latest.answered]).toEqual([2, 2, 2]);
  expect(withAnswer(latest, answerOf(1), 1, 2)).toBe(latest);
});

test("what cannot be shown is said until something else is", () => {
  const why = { kind: "no-memory" } as const;
  const told = withReply(nothingRead, { kind: "unanswered", why }, 1);
  expect(told).toEqual({ ...nothingRead, unanswered: why });
  expect(withAnswer(told, answerOf(1), 2, 2).unanswered).toBeUndefined();
});

test.each([
  [undefined, { kind: "no-script" }],
  ["Uncaught NetworkError: Failed to execute 'importScripts'", { kind: "no-script" }],
  ["Uncaught Error: odd", { kind: "other", reason: "Uncaught Error: odd" }],
])("of a reader that has stopped, saying %s, it is known why", (message, why) => {
  expect(withReply(nothingRead, { kind: "stopped", message }, 0).failure).toEqual(why);
});
