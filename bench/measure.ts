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

/** At least once, and at most so often. */
function runFor(durationMs: number, run: Contestant["run"], most = Number.POSITIVE_INFINITY): void {
  const end = performance.now() + durationMs;
  let count = 0;
  do {
    run();
    count += 1;
  } while (count < most && performance.now() < end);
}

/**
 * Median milliseconds of each contestant, once it has run `warmUp` times or for two seconds, as in a server that is up.
 * They take turns, so that a machine that slows down slows all of them; in each turn the run after 50 ms of runs counts, as
 * caches and the heap are at first those of the contestant before.
 */
export function measure(contestants: readonly Contestant[], rounds: number, warmUp: number): readonly number[] {
  for (const { run } of contestants) runFor(warmUpMs, run, warmUp);
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    contestants.forEach(({ run }, index) => {
      runFor(turnMs, run);
      const start = performance.now();
      run();
      times[index]?.push(performance.now() - start);
    });
  }
  return times.map(median);
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
