import { performance } from "node:perf_hooks";

/** One way to do the same work. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Of warming up, for each contestant. */
const warmUpMs = 2000;
const turnMs = 50;

/** Runs until the time is over, at least once. @returns milliseconds a run */
function runFor(durationMs: number, run: Contestant["run"]): number {
  const start = performance.now();
  let now = start;
  let count = 0;
  do {
    run();
    count += 1;
    now = performance.now();
  } while (now - start < durationMs);
  return (now - start) / count;
}

/**
 * Milliseconds of a run of each contestant once it has run for two seconds, as in a server that is up: the median of its
 * turns of 50 ms. They take turns, so that a machine that slows down slows all of them. Before one counts, half as
 * long passes, as caches and the heap are at first those of the contestant before.
 */
export function measure(contestants: readonly Contestant[], rounds: number): readonly number[] {
  for (const { run } of contestants) runFor(warmUpMs, run);
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    contestants.forEach(({ run }, index) => {
      runFor(turnMs / 2, run);
      times[index]?.push(runFor(turnMs, run));
    });
  }
  return times.map(median);
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
