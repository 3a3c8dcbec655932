import { foldText, searchWords } from "./fold-text";
import type { ViewProblem } from "./view";

export type TextRow = Readonly<Record<string, string>>;

export interface RowPage {
  readonly rows: readonly TextRow[];
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  /** The place of the first row shown among all that match, from 1. */
  readonly first: number;
  readonly matching: number;
  readonly q: string;
  readonly problems: readonly ViewProblem[];
}

export const rowsPerPage = 100;

const parameters = ["page", "q"] as const;

/** The rows of a table that hold every word of `q`, a page of them. What cannot be used is reported. */
export function pageRows(rows: readonly TextRow[], params: URLSearchParams): RowPage {
  const q = params.get("q")?.trim() ?? "";
  const words = searchWords(q);
  const textOf = (row: TextRow): string => foldText(Object.values(row).join("\n"));
  const matching = words.length === 0 ? rows : rows.filter((row) => holdsAll(textOf(row), words));
  const pageCount = Math.max(1, Math.ceil(matching.length / rowsPerPage));
  const asked = params.get("page") ?? "";
  const number = /^[1-9]\d*$/.test(asked) ? Number(asked) : Number.NaN;
  const isUsable = asked === "" || number <= pageCount;
  const page = asked === "" || !isUsable ? 1 : number;
  const start = (page - 1) * rowsPerPage;
  return {
    rows: matching.slice(start, start + rowsPerPage),
    page,
    pageCount,
    first: matching.length === 0 ? 0 : start + 1,
    matching: matching.length,
    q,
    problems: [
      ...(isUsable ? [] : [invalid("page", asked, `a whole number from 1 to ${pageCount}`)]),
      ...parameters.flatMap((name) =>
        params
          .getAll(name)
          .slice(1)
          .map((value) => invalid(name, value, `${name} once, as only the first is used`)),
      ),
      ...[...params]
        .filter(([name]) => !parameters.some((known) => known === name))
        .map(
          ([parameter, value]): ViewProblem => ({
            parameter,
            value,
            kind: "unknown-parameter",
            allowed: `one of ${parameters.join(", ")}`,
          }),
        ),
    ],
  };
}

const holdsAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

const invalid = (parameter: string, value: string, allowed: string): ViewProblem => ({
  parameter,
  value,
  kind: "invalid",
  allowed,
});
