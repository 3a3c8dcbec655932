import { performance } from "node:perf_hooks";

/** One way to do the same work. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Median milliseconds of each contestant. They take turns, so that a machine that slows down slows all of them. */
export function measure(contestants: readonly Contestant[], rounds: number, warmUp: number): readonly number[] {
  const times = contestants.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    contestants.forEach(({ run }, index) => {
      const start = performance.now();
      run();
      if (round >= 0) times[index]?.push(performance.now() - start);
    });
  }
  return times.map(median);
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
