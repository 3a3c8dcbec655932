import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { firstReply } from "../../components/import/first-reply";
import type { LargeReply } from "../../components/import/large-protocol";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => setTimeout(draw, 16));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What is waited for, and what its reader may say. */
function awaited() {
  const ended = vi.fn();
  let say: (reply: LargeReply) => void = () => undefined;
  void firstReply({
    listen: (hear) => {
      say = hear;
    },
  }).then(ended);
  const isEndedAfter = async (ms: number): Promise<boolean> => {
    await vi.advanceTimersByTimeAsync(ms);
    return ended.mock.calls.length > 0;
  };
  const progress = (msLeft: number | undefined) => say({ kind: "progress", rows: 1, share: 0.1, msLeft });
  return { say, progress, isEndedAfter };
}

test("the page waits until the first picture is on the screen", async () => {
  const { say, isEndedAfter } = awaited();
  say({ kind: "failed", why: { kind: "no-answer" } });
  expect(await isEndedAfter(32)).toBe(false);
  expect(await isEndedAfter(16)).toBe(true);
});

test("it does not wait for one that is more than a second away", async () => {
  const { progress, isEndedAfter } = awaited();
  progress(undefined);
  expect(await isEndedAfter(10)).toBe(false);
  progress(1500);
  expect(await isEndedAfter(1)).toBe(true);
});

test("it does not wait for the picture of what has all been read", async () => {
  const { progress, isEndedAfter } = awaited();
  progress(20);
  expect(await isEndedAfter(100)).toBe(false);
  progress(0);
  expect(await isEndedAfter(1)).toBe(true);
});

test("it waits on for one that is near, until nothing more is heard of it", async () => {
  const { progress, isEndedAfter } = awaited();
  expect(await isEndedAfter(900)).toBe(false);
  progress(500);
  expect(await isEndedAfter(900)).toBe(false);
  progress(100);
  expect(await isEndedAfter(900)).toBe(false);
  expect(await isEndedAfter(100)).toBe(true);
});

test("it does not wait where nothing is heard at all", async () => {
  const { isEndedAfter } = awaited();
  expect(await isEndedAfter(999)).toBe(false);
  expect(await isEndedAfter(1)).toBe(true);
});
