import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import type { Mapping } from "../mapping";
import { excerpt } from "../tables/parse-csv";
import { isNumber } from "../tables/tree-shape";
import { isOfRuns, isOfSeveral, mostRepeated } from "./repeated-results";

/**
 * Said of each field of records that holds lists of numbers, where there are too many to be runs, they are lists of lists that are called results, or nothing else in
 * a record is a value. Beside what was computed from them they are not missed.
 */
export function unreadLists(file: string, { header, rows }: ForeignTable, mapping: Mapping): readonly Issue[] {
  const { columns } = mapping;
  const values = columns.flatMap(({ role }, place) => (role === "measurement" || role === "value" ? [place] : []));
  if (values.length === 0 || values.some((place) => isOfSeveral(header[place] ?? ""))) return [];
  return columns.flatMap(({ header: name, role }, place): readonly Issue[] => {
    if (role !== "ignore") return [];
    const lists = rows.flatMap(({ line, cells }) => {
      const numbers = numbersIn(cells[place] ?? "");
      const isAlone = values.every((one) => (cells[one] ?? "") === "");
      const isWhole = areCalledResults(name) && /^\[\s*\[/.test(cells[place] ?? "");
      const isMissed = numbers > mostRepeated || (numbers > 0 && (isWhole || (isAlone && isOfRuns(name.split(".")))));
      return isMissed ? [{ line, cells, numbers, isAlone }] : [];
    });
    const [first] = lists;
    if (first === undefined) return [];
    const alone = lists.filter(({ isAlone }) => isAlone);
    const total = lists.reduce((sum, { numbers }) => sum + numbers, 0);
    const without =
      alone.length === 0 ? "" : `; ${alone.length === 1 ? "1 row has" : `${alone.length} rows have`} no other value`;
    const message = `${total} numbers in the lists of ${lists.length === 1 ? "1 row" : `${lists.length} rows`} are not read${without}; expected one number, or at most ${mostRepeated} runs`;
    const shown = alone.length > 0 ? alone.map((row) => namesOf(row.cells, mapping)).join(", ") : first.cells[place];
    return [
      {
        severity: alone.length > 0 ? "error" : "warning",
        code: "unread-lists",
        file,
        line: first.line,
        column: name,
        value: excerpt(shown ?? ""),
        message,
      },
    ];
  });
}

/** What has a name of its own beside them may have been computed from such lists, but not what is called results. */
const areCalledResults = (name: string): boolean => /(?:^|[._ ])results?$/i.test(name);

/** `[["1","2"],["3"]]` */
const nested = /^\[[[\],"\d.e+-]*\]$/i;

/** How many numbers a list holds that stands in a cell; 0 where it holds anything else. */
function numbersIn(cell: string): number {
  if (nested.test(cell)) return cell.match(/"[^"]+"/g)?.length ?? 0;
  if (!cell.includes(";") || !cell.split(";").every((item) => item === "" || isNumber(item))) return 0;
  return cell.split(";").filter((item) => item !== "").length;
}

const namesOf = (cells: readonly string[], { columns }: Mapping): string =>
  columns
    .flatMap(({ role }, place) => (role === "model" || role === "benchmark" ? [cells[place] ?? ""] : []))
    .join(" ");
