import fc from "fast-check";
import type { Row } from "../ingest/table-texts";

/** What a reader would divide, said without the code under test. */
export interface Cell {
  readonly model: string;
  readonly metric: string;
  readonly benchmark: string;
  readonly condition: string;
  readonly value: number;
  /** As the source writes it. */
  readonly text: string;
}

const models = ["a", "b", "c", "d", "e", "f"] as const;
const metrics = ["parameters", "latency", "throughput"] as const;
const benchmarks = ["", "b1", "b2"] as const;
const conditions = ["", "GPU", "CPU"] as const;
export const directions = ["more", "fewer", "faster", "slower", "longer", "shorter"] as const;
export type Direction = (typeof directions)[number];

/** The ways in which a source writes three digits and a power of ten. */
const writings = [
  (digits: number, power: number) => `${digits}e${power}`,
  (digits: number, power: number) => `${(digits / 100).toFixed(2)}e${power + 2}`,
  (digits: number, power: number) => `${(digits / 10).toFixed(1)} × 10^${power + 1}`,
  (digits: number, power: number) => (power >= 0 ? `${digits}${"0".repeat(power)}` : `${digits}e${power}`),
] as const;

const number = fc.record({
  digits: fc.integer({ min: 100, max: 999 }),
  power: fc.integer({ min: -2, max: 3 }),
  write: fc.constantFrom(...writings),
});

/** Cells of a catalogue, one value for each model, metric, benchmark and condition; two models at least in one slice. */
export const cells: fc.Arbitrary<readonly Cell[]> = fc
  .array(
    fc.record({
      metric: fc.constantFrom(...metrics),
      benchmark: fc.constantFrom(...benchmarks),
      condition: fc.constantFrom(...conditions),
      values: fc.array(number, { minLength: 2, maxLength: models.length }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((slices) => {
    const named = slices.map((slice) => ({
      ...slice,
      benchmark: slice.metric === "parameters" ? "" : slice.benchmark,
    }));
    const unique = new Map(named.map((slice) => [[slice.metric, slice.benchmark, slice.condition].join(), slice]));
    return [...unique.values()].flatMap(({ values, ...place }) =>
      values.map(({ digits, power, write }, index) => ({
        ...place,
        model: models[index] ?? "a",
        value: digits * 10 ** power,
        text: write(digits, power),
      })),
    );
  });

export const rowsOf = (all: readonly Cell[], text = (cell: Cell) => cell.text): readonly Row[] =>
  all.map((cell) => ({
    model: cell.model,
    metric: cell.metric,
    value: text(cell),
    benchmark: cell.benchmark,
    condition: cell.condition,
    reported_by: "first-party",
    source: "paper",
  }));

/** Everything measured alike with the first cell, that one first. */
export const sliceOf = (all: readonly Cell[], first: Cell): readonly Cell[] => [
  first,
  ...all.filter(
    (cell) =>
      cell !== first &&
      cell.metric === first.metric &&
      cell.benchmark === first.benchmark &&
      cell.condition === first.condition,
  ),
];

/** A catalogue, and of one slice two or more cells in any order. */
export const catalogueWithSlice = cells.chain((all) =>
  fc
    .constantFrom(...all)
    .chain((cell) => fc.shuffledSubarray([...sliceOf(all, cell)], { minLength: 2 }))
    .map((slice) => ({ all, slice })),
);

const upward: Readonly<Record<Direction, (metric: string) => boolean>> = {
  more: () => true,
  longer: () => true,
  fewer: () => false,
  shorter: () => false,
  faster: (metric) => metric !== "latency",
  slower: (metric) => metric === "latency",
};

/** How many times, in the words of the claim, the one cell is the other. */
export const timesOf = (own: Cell, rival: Cell, direction: Direction): number =>
  upward[direction](own.metric) ? own.value / rival.value : rival.value / own.value;

export const opposite = {
  more: "fewer",
  fewer: "more",
  faster: "slower",
  slower: "faster",
  longer: "shorter",
  shorter: "longer",
} as const satisfies Readonly<Record<Direction, Direction>>;

/** A claim about a slice; `rest` has its number. */
export const claimAbout = (
  { metric, benchmark, condition }: Cell,
  subjects: readonly Cell[],
  comparators: readonly Cell[],
  rest: Row,
): Row => ({
  kind: "ratio",
  subject: subjects.map(({ model }) => model).join(";"),
  comparator: comparators.map(({ model }) => model).join(";"),
  metric,
  benchmark,
  condition,
  ...rest,
});
