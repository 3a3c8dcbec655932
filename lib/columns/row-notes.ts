import type { Issue } from "../schema/issue";

/** The row that is being read, and what there is to say about it. */
export interface RowNotes {
  readonly file: string;
  /** The line of the file on which it starts. */
  line: number;
  /** Whether it has to be looked at as a row of text, as something about it is rare. */
  isOdd: boolean;
  /** About its cells; they count once the row is taken. */
  readonly issues: Issue[];
}

/** Of each kind, up to `mostListed` together are kept, and all are counted. */
export interface IssueList {
  readonly add: (issue: Issue) => void;
  readonly first: readonly Issue[];
  readonly counts: ReadonlyMap<string, number>;
  /** Of those about a cell, by the name of its column. */
  readonly byColumn: ReadonlyMap<string, number>;
}

/** More would take more memory than the table. */
export const mostListed = 20_000;

export function issueList(): IssueList {
  const first: Issue[] = [];
  const counts = new Map<string, number>();
  const byColumn = new Map<string, number>();
  return {
    add: (issue) => {
      const { code, column } = issue;
      counts.set(code, (counts.get(code) ?? 0) + 1);
      if (column !== undefined) byColumn.set(column, (byColumn.get(column) ?? 0) + 1);
      if (first.length < mostListed) first.push(issue);
    },
    first,
    counts,
    byColumn,
  };
}
