import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readingPace } from "../../components/import/reading-pace";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("how long the rest takes is told from how fast the file has come, not from when it was asked for", () => {
  const msLeftAt = readingPace();
  vi.advanceTimersByTime(5000);
  expect(msLeftAt(0.1)).toBeUndefined();
  vi.advanceTimersByTime(100);
  expect(msLeftAt(0.2)).toBeCloseTo(800);
  vi.advanceTimersByTime(300);
  expect(msLeftAt(0.9)).toBeCloseTo(50);
  expect(msLeftAt(1)).toBe(0);
});

test("it is not told of a file whose size nobody knows", () => {
  const msLeftAt = readingPace();
  expect([0, 0, 0].map(msLeftAt)).toEqual([undefined, undefined, undefined]);
});
