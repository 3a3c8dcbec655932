/** What the place of an issue does not tell, for a page to say in its own language. */
export type IssueDetail =
  /** Something else was stated before; `place` is where, as a locator. */
  | { readonly kind: "kept"; readonly text: string; readonly place?: string }
  | { readonly kind: "read-as"; readonly encoding: string }
  | { readonly kind: "cells"; readonly cells: number; readonly columns: number };

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
  readonly detail?: IssueDetail | undefined;
}
