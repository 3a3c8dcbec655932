import { type ForeignFile, type ForeignTable, isTreeObject, type Tree } from "../foreign-file";
import { guessMeasured } from "../guess/guess-metric";
import { profileColumn } from "../guess/profile-column";
import type { ColumnMapping } from "../mapping";
import type { CsvRow } from "../tables/parse-csv";
import { type Adapter, fileName, measured, metric, textAt } from "./adapter";

const names = ["precision", "recall", "f1-score", "support"] as const;
const header = ["class", ...names.slice(0, 3), "accuracy", "support"] as const;
const average = /^(?:macro|weighted|micro|samples) avg$/;
const support = measured(metric("support", "Support", "样本数", "count", "neutral"));

/** scikit-learn's report on a classifier, as text, CSV or JSON: precision and recall by class, their averages, and one accuracy. */
export const classificationReport: Adapter = {
  id: "classification-report",
  title: "scikit-learn, classification report",
  read: ({ file, tables, tree }) => {
    const lines = tree === undefined ? linesOfTables(tables) : linesOfTree(tree);
    if (lines === undefined || !lines.some(({ name }) => average.test(name))) return undefined;
    const rows = lines.map(rowOf);
    const columns = header.map((name, place): ColumnMapping => {
      if (name === "class") return { header: name, role: "condition", condition: "class" };
      if (name === "support") return { header: name, ...support };
      return { header: name, role: "measurement", ...guessMeasured(name, profileColumn(rows, place)) };
    });
    return [
      {
        table: { path: "", header, rows },
        mapping: {
          version: 1,
          adapter: "classification-report",
          shape: "wide",
          columns,
          source: { title: `Classification report, ${fileName(file)}`, kind: "dataset" },
          modelFrom: "file-name",
          field: "unstated",
          kind: "model",
          reportedBy: "first-party",
        },
      },
    ];
  },
};

/** A class or an average, with its values in the order of `names`. */
interface ReportLine {
  readonly line: number;
  readonly name: string;
  readonly values: readonly string[];
}

/** The accuracy is one value, whichever columns it stands in; of how many samples, only the printed report says. */
function rowOf({ line, name, values }: ReportLine): CsvRow {
  const [precision = "", recall = "", f1 = "", count = ""] = values;
  if (name !== "accuracy") return { line, cells: [name, precision, recall, f1, "", count] };
  const accuracy = [f1, recall, precision].find((text) => text !== "") ?? "";
  return { line, cells: ["", "", "", "", accuracy, count === accuracy ? "" : count] };
}

function linesOfTables([table, ...others]: ForeignFile["tables"]): readonly ReportLine[] | undefined {
  if (table === undefined || others.length > 0) return undefined;
  return linesDown(table) ?? linesAcross(table);
}

const nameOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^f1(?:[ _]?score)?$/, "f1-score");
const isIndex = (text: string): boolean => /^(?:column 1|unnamed: 0|class|label|index)?$/i.test(text.trim());

function linesDown({ header: [first = "", ...others], rows }: ForeignTable): readonly ReportLine[] | undefined {
  const places = names.map((name) => others.map(nameOf).indexOf(name));
  if (!isIndex(first) || others.length !== names.length || places.includes(-1)) return undefined;
  return rows.map(({ line, cells: [name = "", ...cells] }) => ({
    line,
    name,
    values: places.map((place) => cells[place] ?? ""),
  }));
}

/** Turned over, as pandas writes the dictionary: with the names of the rows, or without them, where the numbers of samples add up. */
function linesAcross({ header: all, rows }: ForeignTable): readonly ReportLine[] | undefined {
  const isNamed =
    isIndex(all[0] ?? "") && names.every((name) => rows.some(({ cells }) => nameOf(cells[0] ?? "") === name));
  const ordered = isNamed ? names.map((name) => rows.find(({ cells }) => nameOf(cells[0] ?? "") === name)) : rows;
  if (rows.length !== names.length || !all.some((name) => average.test(name))) return undefined;
  const lines = all.flatMap((name, place) =>
    isNamed && place === 0
      ? []
      : [{ line: rows[0]?.line ?? 1, name, values: ordered.map((row) => row?.cells[place] ?? "") }],
  );
  return isNamed || addsUp(lines) ? lines : undefined;
}

function addsUp(lines: readonly ReportLine[]): boolean {
  const countOf = ({ values }: ReportLine): number => Number(values.at(-1));
  const classes = lines.filter(({ name }) => name !== "accuracy" && !average.test(name));
  const total = classes.reduce((sum, line) => sum + countOf(line), 0);
  return total > 0 && lines.filter(({ name }) => average.test(name)).every((line) => countOf(line) === total);
}

/** The dictionary itself: a record a class or average, and the accuracy as a number. */
function linesOfTree(tree: Tree): readonly ReportLine[] | undefined {
  if (!isTreeObject(tree)) return undefined;
  const lines = [...tree.entries].map(([name, item]): ReportLine | undefined => {
    if (typeof item === "string")
      return name === "accuracy" ? { line: tree.line, name, values: ["", "", item] } : undefined;
    const isRecord =
      isTreeObject(item) && item.entries.size === names.length && names.every((one) => item.entries.has(one));
    return isRecord ? { line: item.line, name, values: names.map((one) => textAt(item, one)) } : undefined;
  });
  const found = lines.filter((line) => line !== undefined);
  return found.length === lines.length ? found : undefined;
}
