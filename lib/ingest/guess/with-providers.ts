import type { GuessedColumn } from "./guess-columns";

const provider = /^(kernel|operator|op|operation|function|routine|primitive) (?:provider|implementation|impl)$/;

/** `kernel_provider` beside `kernel_name`: who provides the same thing in another way is compared, on what both are called after. */
export function withProviders(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const [, thing = ""] =
    columns
      .map(({ words, profile }) => (profile.distinct > 1 ? provider.exec(words) : null))
      .find((found) => found !== null) ?? [];
  const isName = ({ words }: GuessedColumn): boolean => words === thing || words === `${thing} name`;
  if (thing === "" || !columns.some(isName)) return columns;
  return columns.map((column): GuessedColumn => {
    const { reason: _, ...own } = column;
    if (isName(column)) return { ...own, role: "benchmark", confidence: 0.9, isByName: true };
    return provider.test(column.words) ? { ...own, role: "model", confidence: 0.9, isByName: true } : column;
  });
}
