import { isTreeList, isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { guessMeasured } from "../guess/guess-metric";
import { profileColumn } from "../guess/profile-column";
import type { ColumnMapping } from "../mapping";
import type { CsvRow } from "../tables/parse-csv";
import { namesOf } from "../tables/read-delimited";
import { plainText } from "../trees/tabulate-tree";
import { type Adapter, fileName, type Reading, textAt } from "./adapter";

/** Tables of Stanford's HELM by groups of scenarios, one or several a file: each column says itself what was measured on which scenario. */
export const helmTable: Adapter = {
  id: "helm-table",
  title: "HELM, tables by groups",
  read: ({ file, tree }) => {
    const tables = (isTreeList(tree) ? tree : [tree]).flatMap((one) => readingOf(file, one) ?? []);
    return tables.length === 0 || (isTreeList(tree) && tables.length < tree.length) ? undefined : tables;
  },
};

const ofModel = /^model(?:\/adapter)?$/i;

function readingOf(file: string, tree: Tree | undefined): Reading | undefined {
  const title = textAt(tree, "title");
  const [head, list] = isTreeObject(tree) ? [tree.entries.get("header"), tree.entries.get("rows")] : [];
  if (title === "" || !isTreeList(head) || !isTreeList(list) || list.length === 0) return undefined;
  const columns = head.filter(isTreeObject);
  const isWhole = columns.length === head.length && columns.some(({ entries }) => entries.has("metadata"));
  if (!isWhole || !ofModel.test(textAt(columns[0], "value"))) return undefined;
  const rows = list.filter(isTreeList).map((cells) => rowOf(cells, columns.length));
  if (rows.length < list.length) return undefined;
  const header = namesOf(columns.map((column) => textAt(column, "value")));
  return {
    table: { path: title, header, rows },
    mapping: {
      version: 1,
      adapter: "helm-table",
      shape: "wide",
      columns: columns.map((column, place) => columnOf(header[place] ?? "", column, place, rows, title)),
      ...(title.includes(":") && { condition: title }),
      source: {
        title: `HELM, ${fileName(file)}`,
        url: "https://crfm.stanford.edu/helm/",
        publisher: "Stanford CRFM",
        kind: "dataset",
      },
      field: "nlp",
      kind: "model",
      reportedBy: "third-party",
    },
  };
}

const rowOf = (cells: readonly Tree[], width: number): CsvRow => ({
  line: cells.find(isTreeObject)?.line ?? 1,
  cells: Array.from({ length: width }, (_, place) => {
    const cell = cells[place] ?? "";
    return plainText(isTreeObject(cell) ? (cell.entries.get("value") ?? "") : cell);
  }),
});

/** A win rate is one over the columns of its own table, and so is whatever else names no scenario. */
function columnOf(
  header: string,
  column: TreeObject,
  place: number,
  rows: readonly CsvRow[],
  title: string,
): ColumnMapping {
  if (place === 0) return { header, role: "model" };
  const about = column.entries.get("metadata");
  const [named, benchmark, perturbation] = ["metric", "run_group", "perturbation"].map((key) => textAt(about, key));
  const profile = profileColumn(rows, place);
  if (profile.filled === 0) return { header, role: "ignore", reason: "the column is empty" };
  const { metric, benchmark: _, ...own } = guessMeasured(named || header, profile);
  const isLower = textAt(column, "lower_is_better");
  const better = isLower === "true" ? "lower" : isLower === "false" ? "higher" : undefined;
  const conditions = [own.condition ?? "", perturbation ?? "", named === "" ? title : ""].filter((text) => text !== "");
  return {
    header,
    role: "measurement",
    ...own,
    ...(metric && { metric: { ...metric, ...(better && { better }) } }),
    ...(benchmark !== undefined && benchmark !== "" && { benchmark }),
    ...(conditions.length > 0 && { condition: conditions.join(", ") }),
  };
}
