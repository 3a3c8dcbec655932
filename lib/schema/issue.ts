/** Something wrong with the data, with the place and what would be accepted. Collected, never thrown. */
export interface Issue {
  readonly severity: "error" | "warning";
  /** Stable kebab-case code, such as `unknown-id` or `duplicate-key`. */
  readonly code: string;
  readonly file: string;
  /** 1-based line of the file on which the row (or the cell, where it is known) starts; 1 is the header. */
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly value?: string | undefined;
  /** A sentence saying what is wrong and what would be accepted. */
  readonly message: string;
}
