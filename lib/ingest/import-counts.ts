/** What became of the rows and of the cells of values of one table. */
export interface ImportCounts {
  readonly rows: number;
  /** Rows whose model is in the result. `rows = rowsKept + rowsLeftOut`, and each row left out has an issue. */
  readonly rowsKept: number;
  readonly rowsLeftOut: number;
  /** Cells that may hold a value. `cells = values + unknown + bad + repeated + contradicted`. */
  readonly cells: number;
  readonly values: number;
  /** Empty, `NA` and the like. */
  readonly unknown: number;
  /** Not readable; listed, and unknown in the result. */
  readonly bad: number;
  /** The same value for the same thing again. */
  readonly repeated: number;
  /** Another value for the same thing; the first is kept, this one listed. */
  readonly contradicted: number;
}

export const noCounts: ImportCounts = {
  rows: 0,
  rowsKept: 0,
  rowsLeftOut: 0,
  cells: 0,
  values: 0,
  unknown: 0,
  bad: 0,
  repeated: 0,
  contradicted: 0,
};

export type Counting = { -readonly [Key in keyof ImportCounts]: number };

export function sumOf(all: readonly ImportCounts[]): ImportCounts {
  const total: Counting = { ...noCounts };
  for (const counts of all) for (const key of Object.keys(noCounts)) if (isCount(key)) total[key] += counts[key];
  return total;
}

const isCount = (key: string): key is keyof ImportCounts => Object.hasOwn(noCounts, key);
