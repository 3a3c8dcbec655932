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

/**
 * Median milliseconds of each contestant, once it has run `warmUp` times or for two seconds, as in a server that is up.
 * They take turns, so that a machine that slows down slows all of them,
 * and of each turn the second run counts, as the first one clears up after the contestant before.
 */
export function measure(contestants: readonly Contestant[], rounds: number, warmUp: number): readonly number[] {
  for (const { run } of contestants) {
    const end = performance.now() + warmUpMs;
    for (let round = 0; round < warmUp && performance.now() < end; round += 1) run();
  }
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    contestants.forEach(({ run }, index) => {
      run();
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
