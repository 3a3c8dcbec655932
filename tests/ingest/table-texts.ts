import type { TableText } from "../../lib/ingest/catalogue/read-tables";
import { columns } from "../../lib/schema/tables";
import { type TableName, tableNames } from "../../lib/schema/vocabulary";

export type Row = Readonly<Record<string, string>>;
export type Rows = Readonly<Record<TableName, readonly Row[]>>;

/** One sound row and more a table; line 1 is the header, so that the first row is on line 2. */
export const soundRows: Rows = {
  organizations: [
    {
      id: "openai",
      name: "OpenAI",
      name_zh: "开放人工智能",
      country: "us",
      kind: "company",
      url: "https://openai.com",
    },
    { id: "microsoft", name: "Microsoft" },
  ],
  models: [
    { id: "gpt-3", name: "GPT-3", organization: "openai", field: "nlp", kind: "model", released: "2020-05-28" },
    {
      id: "turing-nlg",
      name: "Turing-NLG",
      organization: "microsoft;openai",
      field: "nlp",
      kind: "model",
      released: "2020-02",
    },
  ],
  metrics: [
    { id: "parameters", name: "Parameters", unit: "count", better: "neutral", level: "ratio" },
    { id: "accuracy", name: "Accuracy", unit: "%", better: "higher", level: "ratio" },
    { id: "latency", name: "Latency", unit: "ms", better: "lower", level: "ratio" },
  ],
  benchmarks: [{ id: "lambada", name: "LAMBADA", field: "nlp", metric: "accuracy" }],
  sources: [
    { id: "gpt-3-paper", title: "Language Models are Few-Shot Learners", kind: "paper", published: "2020-05-28" },
    { id: "turing-blog", title: "Turing-NLG", kind: "blog" },
  ],
  measurements: [
    { model: "gpt-3", metric: "parameters", value: "175B", reported_by: "first-party", source: "gpt-3-paper" },
    {
      model: "turing-nlg",
      metric: "parameters",
      value: "17B",
      reported_by: "first-party",
      source: "turing-blog",
      as_of: "2020-02-10",
    },
    {
      model: "gpt-3",
      metric: "accuracy",
      benchmark: "lambada",
      value: "76.2%",
      condition: "zero-shot",
      reported_by: "first-party",
      source: "gpt-3-paper",
    },
  ],
  claims: [
    {
      id: "ten-times",
      statement: "Ten times more",
      kind: "ratio",
      subject: "gpt-3",
      comparator: "turing-nlg",
      metric: "parameters",
      direction: "more",
      low: "10×",
      high: "10×",
      bound: "exact",
      source: "gpt-3-paper",
    },
  ],
};

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const csvOf = (header: readonly string[], rows: readonly Row[]): string =>
  [header, ...rows.map((row) => header.map((column) => row[column] ?? ""))]
    .map((cells) => `${cells.map(quoted).join(",")}\n`)
    .join("");

/** The seven files, with some tables in place of the sound ones. */
export const filesOf = (rows: Partial<Rows> = {}): readonly TableText[] =>
  tableNames.map((table) => ({ file: `${table}.csv`, text: csvOf(columns[table], rows[table] ?? soundRows[table]) }));

/** The sound files, one of them with another text. */
export const withText = (table: TableName, change: (text: string) => string): readonly TableText[] =>
  filesOf().map(({ file, text }) => ({ file, text: file === `${table}.csv` ? change(text) : text }));

/** The sound files, with rows added at the end of one of them. */
export const withRows = (table: TableName, ...added: readonly Row[]): readonly TableText[] =>
  filesOf({ [table]: [...soundRows[table], ...added] });
