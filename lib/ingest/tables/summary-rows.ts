const middles = ["average", "averages", "avg", "avg.", "mean", "median"];
/** What rows are called that sum up others, in lower case. */
export const summaryNames: ReadonlySet<string> = new Set([
  ...["", "grand ", "sub"].flatMap((kind) => [`${kind}total`, `${kind}totals`]),
  ...["aggregate", "aggregated", "sum", "summe", "gesamt", "durchschnitt", "mittelwert", "moyenne", "promedio"],
  ...["", "overall ", "macro ", "micro ", "weighted "].flatMap((kind) => middles.map((middle) => kind + middle)),
  ...["合计", "总计", "小计", "平均", "平均值"],
]);

/** Whether what stands where a name should says that the row sums up others. */
export const isSummary = (name: string): boolean => summaryNames.has(name.toLowerCase());

/** A sentence or a source alone in its row, or the count that a database prints below its rows. */
export const isNote = (name: string, cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every((cell) => cell === "" || cell === name) &&
  (noteStart.test(name) || name.split(" ").length > 12);

const noteStart =
  /^(?:[#*†‡§¹²³⁴⁵⁶] ?\S|\(\d+ rows?\)$|\d+ rows? in set\b|(?:notes?|sources?|data|updated|quelle|stand|注|注释|来源|数据来源|说明)\s*[:：])/i;
