import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTables, type TableText } from "../../lib/ingest/catalogue/read-tables";
import type { Issue } from "../../lib/schema/issue";
import { columns, requiredColumns } from "../../lib/schema/tables";
import { type TableName, tableNames } from "../../lib/schema/vocabulary";
import { csvOf, filesOf, type Row, type Rows, soundRows, withRows, withText } from "./table-texts";

type Place = readonly [severity: Issue["severity"], code: string, place: string, value: string | undefined];

const placeOf = ({ severity, code, file, line, column, value }: Issue): Place => [
  severity,
  code,
  [file, line, column].filter((part) => part !== undefined).join(" "),
  value,
];

const issuesOf = (files: readonly TableText[]): readonly Issue[] => readTables(files).issues;

const gpt3: Row = { model: "gpt-3", metric: "latency", value: "12", reported_by: "first-party", source: "gpt-3-paper" };
const model: Row = { id: "t5", name: "T5", field: "nlp", kind: "model" };
const claim: Row = { id: "other", statement: "Other", kind: "statement", subject: "gpt-3", source: "gpt-3-paper" };

test("sound tables have no issues and become a catalogue", () => {
  const { catalogue, issues, counts } = readTables(filesOf());
  expect(issues).toEqual([]);
  expect(counts).toEqual({
    organizations: 2,
    models: 2,
    metrics: 3,
    benchmarks: 1,
    sources: 2,
    measurements: 3,
    claims: 1,
  });
  expect(catalogue.organizations.get("openai")).toEqual({
    id: "openai",
    name: "OpenAI",
    nameZh: "开放人工智能",
    country: ["us"],
    kind: "company",
    url: "https://openai.com",
  });
  expect(catalogue.models.get("turing-nlg")).toMatchObject({
    organization: ["microsoft", "openai"],
    released: { text: "2020-02", precision: "month" },
    task: undefined,
    url: undefined,
  });
  expect(catalogue.measurements[1]).toMatchObject({
    model: "turing-nlg",
    metric: "parameters",
    condition: "",
    reportedBy: "first-party",
    asOf: { text: "2020-02-10" },
    quantity: { value: 17e9, interval: { low: 16.5e9, high: 17.5e9 }, text: "17B" },
  });
  expect(catalogue.claims[0]).toMatchObject({
    id: "ten-times",
    low: { value: 10, times: true },
    comparator: ["turing-nlg"],
    condition: "",
  });
  expect(catalogue.hash).toMatch(/^[0-9a-f]{64}$/);
});

describe("every kind of issue names its place", () => {
  test.each<readonly [label: string, files: readonly TableText[], expected: readonly Place[]]>([
    [
      "a quote that is not closed",
      withText("claims", (text) => `${text}x,"open\n`),
      [
        ["error", "malformed-csv", "claims.csv 3", "open\n"],
        ["error", "ragged-row", "claims.csv 3", "x,open\n"],
      ],
    ],
    [
      "not UTF-8",
      withRows("organizations", { id: "inria", name: "Inri\ufffd" }),
      [["error", "not-utf-8", "organizations.csv 4", "Inri\ufffd"]],
    ],
    [
      "a NUL",
      withRows("organizations", { id: "inria", name: "In\u0000ria" }),
      [["error", "not-utf-8", "organizations.csv 4", "In\u0000ria"]],
    ],
    [
      "a file under a name nobody knows",
      [...filesOf(), { file: "Models.csv", text: "id" }],
      [["warning", "unknown-file", "Models.csv", undefined]],
    ],
    [
      "a file twice",
      [...filesOf(), { file: "models.csv", text: "id" }],
      [["error", "duplicate-file", "models.csv", undefined]],
    ],
    [
      "a table that must be there",
      filesOf({ claims: [], benchmarks: [], measurements: [] }).filter(({ file }) => file !== "measurements.csv"),
      [["error", "missing-table", "measurements.csv", undefined]],
    ],
    [
      "tables that nothing names",
      filesOf({
        claims: [claim],
        measurements: [{ ...gpt3, benchmark: "" }],
        models: [{ ...model, id: "gpt-3" }],
      }).filter(({ file }) => file !== "organizations.csv" && file !== "benchmarks.csv"),
      [],
    ],
    [
      "a table that is named",
      filesOf().filter(({ file }) => file !== "benchmarks.csv"),
      [["error", "missing-table", "benchmarks.csv", undefined]],
    ],
    [
      "a table that may be absent",
      filesOf().filter(({ file }) => file !== "claims.csv"),
      [["warning", "missing-table", "claims.csv", undefined]],
    ],
    ["a file that is empty", withText("claims", () => ""), [["error", "empty-file", "claims.csv 1", undefined]]],
    [
      "a file of blank lines",
      withText("claims", () => "\n \n\n"),
      [["error", "empty-file", "claims.csv 1", undefined]],
    ],
    [
      "UTF-16, as some spreadsheets save text",
      withText("claims", (text) => `\ufffd\ufffd${[...text].map((sign) => `${sign}\0`).join("")}`),
      [["error", "not-utf-8", "claims.csv 1", expect.stringContaining("i\0d\0")]],
    ],
    [
      "another table under its name",
      withText("claims", () => "city,population\nGeneva,200000\nBasel,170000\n"),
      [["error", "foreign-file", "claims.csv 1", "city,population"]],
    ],
    [
      "a column that is needed and not there",
      withText("claims", () =>
        csvOf(
          columns.claims.filter((column) => column !== "statement"),
          [],
        ),
      ),
      [["error", "missing-column", "claims.csv 1 statement", undefined]],
    ],
    [
      "a column nobody knows",
      withText("sources", () => csvOf([...columns.sources, "notes"], soundRows.sources)),
      [["warning", "unknown-column", "sources.csv 1 notes", "notes"]],
    ],
    [
      "a column twice",
      withText("sources", () => csvOf([...columns.sources, "note"], soundRows.sources)),
      [["error", "duplicate-column", "sources.csv 1 note", "note"]],
    ],
    [
      "too few cells",
      withText("organizations", (text) => `${text}google,Google\n`),
      [["error", "ragged-row", "organizations.csv 4", "google,Google"]],
    ],
    [
      "too many cells",
      withText("organizations", (text) => `${text}google,Google,,,,,more\n`),
      [["error", "ragged-row", "organizations.csv 4", "google,Google,,,,,more"]],
    ],
    [
      "blanks around a cell",
      withRows("models", { ...model, name: " T5 " }),
      [["warning", "surrounding-blanks", "models.csv 4 name", " T5 "]],
    ],
    [
      "an id that is none",
      withRows("models", { ...model, id: "T5 Large" }),
      [["error", "bad-cell", "models.csv 4 id", "T5 Large"]],
    ],
    [
      "a name that is missing",
      withRows("models", { ...model, name: "" }),
      [["error", "bad-cell", "models.csv 4 name", ""]],
    ],
    [
      "a word that is not one of some",
      withRows("models", { ...model, kind: "modell" }),
      [["error", "bad-cell", "models.csv 4 kind", "modell"]],
    ],
    [
      "a date that no calendar has",
      withRows("models", { ...model, released: "2020-02-30" }),
      [["error", "bad-cell", "models.csv 4 released", "2020-02-30"]],
    ],
    [
      "an address without a scheme",
      withRows("models", { ...model, url: "example.org" }),
      [["error", "bad-cell", "models.csv 4 url", "example.org"]],
    ],
    [
      "a script as an address",
      withRows("models", { ...model, url: "javascript:alert(1)" }),
      [["error", "bad-cell", "models.csv 4 url", "javascript:alert(1)"]],
    ],
    [
      "an id in a list that is none",
      withRows("models", { ...model, organization: "openai;Open AI" }),
      [["error", "bad-cell", "models.csv 4 organization", "openai;Open AI"]],
    ],
    [
      "an id twice in a list",
      withRows("models", { ...model, organization: "openai;microsoft;openai" }),
      [["error", "bad-cell", "models.csv 4 organization", "openai;microsoft;openai"]],
    ],
    [
      "an empty word in a list",
      withRows("organizations", { id: "inria", name: "Inria", country: "fr;" }),
      [["error", "bad-cell", "organizations.csv 4 country", "fr;"]],
    ],
    [
      "a list that must not be empty",
      withRows("benchmarks", { id: "b", name: "B", field: "nlp" }),
      [["error", "bad-cell", "benchmarks.csv 3 metric", ""]],
    ],
    [
      "a number that is none",
      withRows("measurements", { ...gpt3, value: "fast" }),
      [["error", "bad-cell", "measurements.csv 5 value", "fast"]],
    ],
    [
      "a value that is unknown",
      withRows("measurements", { ...gpt3, value: "NA" }),
      [["error", "bad-cell", "measurements.csv 5 value", "NA"]],
    ],
    [
      "several cells at once",
      withRows("measurements", { ...gpt3, value: "fast", low: "x", reported_by: "us" }),
      [
        ["error", "bad-cell", "measurements.csv 5 value", "fast"],
        ["error", "bad-cell", "measurements.csv 5 low", "x"],
        ["error", "bad-cell", "measurements.csv 5 reported_by", "us"],
      ],
    ],
    [
      "an id twice",
      withRows("models", { ...model, id: "gpt-3" }),
      [["error", "duplicate-id", "models.csv 4 id", "gpt-3"]],
    ],
    [
      "a claim's id twice",
      withRows("claims", { ...claim, id: "ten-times" }),
      [["error", "duplicate-id", "claims.csv 3 id", "ten-times"]],
    ],
    [
      "an organization nobody knows",
      withRows("models", { ...model, organization: "openai;opnai" }),
      [["error", "unknown-id", "models.csv 4 organization", "opnai"]],
    ],
    [
      "a metric nobody knows",
      withRows("benchmarks", { id: "b", name: "B", field: "nlp", metric: "bleu" }),
      [["error", "unknown-id", "benchmarks.csv 3 metric", "bleu"]],
    ],
    [
      "a measurement of strangers",
      withRows("measurements", { ...gpt3, model: "gpt-4", metric: "parameter", benchmark: "lambda", source: "paper" }),
      [
        ["error", "unknown-id", "measurements.csv 5 model", "gpt-4"],
        ["error", "unknown-id", "measurements.csv 5 metric", "parameter"],
        ["error", "unknown-id", "measurements.csv 5 benchmark", "lambda"],
        ["error", "unknown-id", "measurements.csv 5 source", "paper"],
      ],
    ],
    [
      "a claim on strangers",
      withRows("claims", {
        ...claim,
        subject: "gpt-3;gpt-33",
        metric: "x",
        benchmark: "y",
        source: "z",
        reference: "w",
      }),
      [
        ["error", "unknown-id", "claims.csv 3 subject", "gpt-33"],
        ["error", "unknown-id", "claims.csv 3 metric", "x"],
        ["error", "unknown-id", "claims.csv 3 benchmark", "y"],
        ["error", "unknown-id", "claims.csv 3 source", "z"],
        ["error", "unknown-id", "claims.csv 3 reference", "w"],
      ],
    ],
    [
      "a comparator nobody knows",
      withRows("claims", { ...claim, comparator: "turing;gpt-33" }),
      [["warning", "unknown-comparator", "claims.csv 3 comparator", "gpt-33"]],
    ],
    [
      "a row that names one with an error",
      [...withRows("models", { ...model, kind: "modell" })].map(({ file, text }) => ({
        file,
        text: file === "claims.csv" ? csvOf(columns.claims, [{ ...claim, subject: "t5;gpt-3" }]) : text,
      })),
      [
        ["error", "bad-cell", "models.csv 4 kind", "modell"],
        ["error", "unusable-id", "claims.csv 2 subject", "t5"],
      ],
    ],
    [
      "the same value twice",
      withRows("measurements", gpt3, { ...gpt3, value: "12 ms" }),
      [["error", "duplicate-key", "measurements.csv 6 model", "gpt-3"]],
    ],
    [
      "two values from one source",
      withRows("measurements", gpt3, { ...gpt3, value: "13" }),
      [["error", "contradiction", "measurements.csv 6 value", "13"]],
    ],
    [
      "a range upside down",
      withRows("measurements", { ...gpt3, low: "14", high: "10" }),
      [["error", "low-above-high", "measurements.csv 5 low", "14"]],
    ],
    [
      "a claimed range upside down",
      withRows("claims", { ...claim, low: "9×", high: "4×" }),
      [["error", "low-above-high", "claims.csv 3 low", "9×"]],
    ],
    [
      "a value under its range",
      withRows("measurements", { ...gpt3, low: "13" }),
      [["error", "value-outside-range", "measurements.csv 5 value", "12"]],
    ],
    [
      "a value over its range",
      withRows("measurements", { ...gpt3, low: "10", high: "11" }),
      [["error", "value-outside-range", "measurements.csv 5 value", "12"]],
    ],
    [
      "a unit of another kind",
      withRows("measurements", { ...gpt3, value: "12 GB" }),
      [["error", "wrong-unit", "measurements.csv 5 value", "12 GB"]],
    ],
    [
      "a share in a column of time",
      withRows("measurements", { ...gpt3, value: "12%" }),
      [["error", "wrong-unit", "measurements.csv 5 value", "12%"]],
    ],
    [
      "a share where things are counted",
      withRows("measurements", { ...gpt3, metric: "parameters", condition: "x", value: "12%" }),
      [["error", "wrong-unit", "measurements.csv 5 value", "12%"]],
    ],
    [
      "milliseconds where things are counted",
      withRows("measurements", { ...gpt3, metric: "parameters", condition: "x", value: "12 ms" }),
      [["error", "wrong-unit", "measurements.csv 5 value", "12 ms"]],
    ],
    [
      "a multiple",
      withRows("measurements", { ...gpt3, value: "3×" }),
      [["error", "wrong-unit", "measurements.csv 5 value", "3×"]],
    ],
    [
      "a unit of another kind in a range",
      withRows("measurements", { ...gpt3, low: "10 GB", high: "13 GB" }),
      [
        ["error", "wrong-unit", "measurements.csv 5 low", "10 GB"],
        ["error", "wrong-unit", "measurements.csv 5 high", "13 GB"],
      ],
    ],
    [
      "a ratio with a unit",
      withRows("claims", { ...claim, kind: "ratio", metric: "latency", low: "30%", high: "40 ms" }),
      [
        ["warning", "ambiguous-percentage", "claims.csv 3 low", "30%"],
        ["error", "wrong-unit", "claims.csv 3 high", "40 ms"],
      ],
    ],
    [
      "a ratio that is not above zero",
      withRows("claims", { ...claim, kind: "ratio", low: "-3", high: "0×" }),
      [
        ["error", "not-positive", "claims.csv 3 low", "-3"],
        ["error", "not-positive", "claims.csv 3 high", "0×"],
      ],
    ],
    [
      "a loss is a ratio above zero",
      withRows("claims", { ...claim, kind: "ratio", direction: "fewer", low: "-30%", high: "-30%" }),
      [],
    ],
    [
      "a place that is none",
      withRows("claims", { ...claim, kind: "rank", low: "0", high: "1.5" }),
      [
        ["error", "bad-place", "claims.csv 3 low", "0"],
        ["error", "bad-place", "claims.csv 3 high", "1.5"],
      ],
    ],
    [
      "a claimed value in a unit of another kind",
      withRows("claims", { ...claim, kind: "value", metric: "latency", low: "12 GB", high: "0.013 s" }),
      [["error", "wrong-unit", "claims.csv 3 low", "12 GB"]],
    ],
    [
      "a comma that may be either",
      filesOf({ measurements: [{ ...gpt3, value: "1,014" }] }),
      [["warning", "ambiguous-decimal", "measurements.csv 2 value", "1,014"]],
    ],
    [
      "a value from before the model was released",
      withRows("measurements", { ...gpt3, as_of: "2020-04" }, { ...gpt3, as_of: "2020-05", condition: "x" }),
      [["warning", "measured-before-release", "measurements.csv 5 as_of", "2020-04"]],
    ],
    [
      "a value below the zero of a ratio scale",
      withRows("measurements", { ...gpt3, value: "-12" }),
      [["warning", "below-zero", "measurements.csv 5 value", "-12"]],
    ],
    [
      "a metric that a benchmark does not measure",
      withRows("measurements", { ...gpt3, benchmark: "lambada" }),
      [["warning", "metric-not-on-benchmark", "measurements.csv 5 metric", "latency"]],
    ],
  ])("%s", (_, files, expected) => {
    expect(issuesOf(files).map(placeOf)).toEqual(expected);
  });
});

describe("a message says what would be accepted", () => {
  test.each<readonly [label: string, files: readonly TableText[], message: string]>([
    ["did you mean an id", withRows("models", { ...model, organization: "opnai" }), 'did you mean "openai"?'],
    ["did you mean a metric", withRows("measurements", { ...gpt3, metric: "latancy" }), 'did you mean "latency"?'],
    [
      "did you mean a column",
      withText("sources", () => csvOf([...columns.sources, "notes"], soundRows.sources)),
      'Did you mean "note"?',
    ],
    [
      "did you mean a column in lower case",
      withText("models", (text) => text.replace("id,", "ID,")),
      'Did you mean "id"?',
    ],
    [
      "that commas separate",
      withText("models", (text) => text.replaceAll(",", ";")),
      "separated by semicolons; expected",
    ],
    [
      "that tabs do not",
      withText("models", (text) => text.replaceAll(",", "\t")),
      "separated by tabs; expected commas",
    ],
    [
      "an id that stands twice in a list",
      withRows("models", { ...model, organization: "openai;openai" }),
      '"openai" stands twice in the list; once is enough',
    ],
    [
      "a list without gaps",
      withRows("organizations", { id: "inria", name: "Inria", country: "fr;;de" }),
      'expected words joined by ";", none of them empty',
    ],
    ["of what table", withRows("claims", { ...claim, subject: "zzzzzz" }), '"zzzzzz" is not an id of models.csv'],
    [
      "the words",
      withRows("models", { ...model, kind: "modell" }),
      "expected one of model, library, dataset, practice",
    ],
    ["the forms of a date", withRows("models", { ...model, released: "May 2020" }), "2020, 2020-05 or 2020-05-28"],
    ["the form of an optional id", withRows("models", { ...model, task: "Q & A" }), "a lower-case slug"],
    ["numbers", withRows("measurements", { ...gpt3, value: "1,01" }), "expected a number such as 175B"],
    ["that a row may be left out", withRows("measurements", { ...gpt3, value: "" }), "leave the row out"],
    ["the line of the first", withRows("models", { ...model, id: "gpt-3" }), "line 2 has this id already"],
    ["the line and value of the first", withRows("measurements", gpt3, { ...gpt3, value: "13" }), "line 5 says 12"],
  ])("%s", (_, files, message) => {
    expect(
      issuesOf(files)
        .map((issue) => issue.message)
        .join("\n"),
    ).toContain(message);
  });

  test("and never suggests a stranger", () => {
    expect(issuesOf(withRows("models", { ...model, organization: "zzz" }))[0]?.message).not.toContain("did you mean");
  });

  test("and is a sentence", () => {
    const messages = issuesOf(
      withRows("models", { ...model, organization: "zzz" }, { ...model, organization: "opnai", id: "t6" }),
    ).map((issue) => issue.message);
    expect(messages).toEqual([
      '"zzz" is not an id of organizations.csv',
      '"opnai" is not an id of organizations.csv; did you mean "openai"?',
    ]);
  });
});

describe("a table of which no row can be read is said once, not on each row that names one of it", () => {
  const rest = (table: TableName): readonly TableText[] => filesOf().filter(({ file }) => file !== `${table}.csv`);
  const named: Readonly<Record<string, string>> = {
    organizations: "2 rows name ids of it (openai, microsoft)",
    models: "4 rows name ids of it (gpt-3, turing-nlg)",
    metrics: "5 rows name ids of it (accuracy, parameters)",
    benchmarks: "1 row names ids of it (lambada)",
    sources: "4 rows name ids of it (gpt-3-paper, turing-blog)",
  };
  const without = (table: TableName, place: number): string =>
    csvOf(
      requiredColumns[table].filter((_, index) => index !== place),
      soundRows[table],
    );
  const unread: readonly (readonly [label: string, code: string, textOf: (table: TableName) => string | undefined])[] =
    [
      ["there is none", "missing-table", () => undefined],
      ["it is empty", "empty-file", () => ""],
      ["it is another table", "foreign-file", () => "city,population\nParis,2\n"],
      ["a column is missing that it needs", "missing-column", (table) => without(table, 1)],
      ["the column of ids is missing", "missing-column", (table) => without(table, 0)],
    ];
  const cases = tableNames
    .filter((table) => named[table] !== undefined)
    .flatMap((table) =>
      unread.map(([label, code, textOf]) => ({ table, label, code, text: textOf(table), message: named[table] })),
    );
  test.each(cases)("$table: $label", ({ table, code, text, message }) => {
    const files = [...rest(table), ...(text === undefined ? [] : [{ file: `${table}.csv`, text }])];
    const { issues } = readTables(files);
    expect(new Set(issues.map((issue) => [issue.severity, issue.file, issue.code].join(" ")))).toEqual(
      new Set([`error ${table}.csv ${code}`]),
    );
    expect(issues[0]?.message).toContain(message);
    expect(issues.filter((issue) => issue.message.includes("ids of it"))).toHaveLength(1);
  });

  test("a thousand rows, of which the first few ids are told", () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({ ...gpt3, source: `s${index}`, condition: `${index}` }));
    const files = filesOf({ measurements: rows, claims: [] }).filter(({ file }) => file !== "sources.csv");
    const [issue, ...others] = issuesOf(files);
    expect(others).toEqual([]);
    expect(issue?.message).toBe(
      "there is no sources.csv; a catalogue needs it. 1000 rows name ids of it (s0, s1, s2 and 997 more); they are left out, and what names them with them",
    );
  });

  test("what else is wrong in such a row is still said there", () => {
    const files = withRows("measurements", { ...gpt3, model: "gpt-4", condition: "x" }, { ...gpt3, value: "many" });
    expect(issuesOf(files.filter(({ file }) => file !== "sources.csv")).map(placeOf)).toEqual([
      ["error", "missing-table", "sources.csv", undefined],
      ["error", "unknown-id", "measurements.csv 5 model", "gpt-4"],
      ["error", "bad-cell", "measurements.csv 6 value", "many"],
    ]);
  });

  test("a family whose members are all left out", () => {
    const files = withRows("claims", { ...claim, subject: "gpt-*", comparator: "turing-*" });
    expect(issuesOf(files.filter(({ file }) => file !== "organizations.csv")).map(placeOf)).toEqual([
      ["error", "missing-table", "organizations.csv", undefined],
    ]);
  });
});

describe("a row with an error is left out, the others stay", () => {
  test("as are those that name it", () => {
    const { catalogue, issues } = readTables(
      filesOf({
        organizations: [
          { id: "openai", name: "" },
          { id: "microsoft", name: "Microsoft" },
        ],
      }),
    );
    expect([...catalogue.organizations.keys()]).toEqual(["microsoft"]);
    expect([...catalogue.models.keys()]).toEqual([]);
    expect(catalogue.measurements).toEqual([]);
    expect(issues.map(({ code, file, line, message }) => [code, file, line, message]).slice(1, 3)).toEqual([
      [
        "unusable-id",
        "models.csv",
        2,
        '"openai" is on line 2 of organizations.csv, which has errors and is left out; correct that line first',
      ],
      [
        "unusable-id",
        "models.csv",
        3,
        '"openai" is on line 2 of organizations.csv, which has errors and is left out; correct that line first',
      ],
    ]);
  });

  test("so is one whose cells cannot be told apart", () => {
    const { catalogue, counts } = readTables(
      withText("organizations", (text) => `${text}google,Google\ninria,Inria,,,,,more\n"mila,Mila,,,,\n`),
    );
    expect([...catalogue.organizations.keys()]).toEqual(["openai", "microsoft"]);
    expect(counts.organizations).toBe(5);
  });

  test("of two rows with one id the first stays", () => {
    expect(readTables(withRows("models", { ...model, id: "gpt-3" })).catalogue.models.get("gpt-3")?.name).toBe("GPT-3");
  });

  test("two sources that disagree are both kept", () => {
    const { catalogue, issues } = readTables(
      withRows("measurements", gpt3, { ...gpt3, value: "13", source: "turing-blog" }),
    );
    expect(issues).toEqual([]);
    expect(catalogue.measurements.slice(3).map(({ quantity }) => quantity.value)).toEqual([12, 13]);
  });
});

test("a stated range replaces what the digits stand for", () => {
  const { catalogue } = readTables(
    withRows("measurements", { ...gpt3, low: "11", high: "0.0125 s" }, { ...gpt3, condition: "x", low: "11" }),
  );
  expect(catalogue.measurements[3]?.quantity).toMatchObject({ value: 12, interval: { low: 11, high: 12.5 } });
  expect(catalogue.measurements[4]?.quantity).toMatchObject({ value: 12, interval: { low: 11, high: 12.5 } });
});

describe("the decimal separator is that of the whole column", () => {
  const values = (...cells: readonly string[]): readonly TableText[] =>
    filesOf({ measurements: cells.map((value, index) => ({ ...gpt3, condition: String(index), value })) });

  test("a comma where a cell shows it", () => {
    const { catalogue, issues } = readTables(values("92,6", "1,014"));
    expect(issues).toEqual([]);
    expect(catalogue.measurements.map(({ quantity }) => quantity.value)).toEqual([92.6, 1.014]);
  });

  test("a dot where both are shown, and the cell that differs is an issue", () => {
    expect(issuesOf(values("92,6", "92.6")).map(placeOf)).toEqual([
      ["error", "bad-cell", "measurements.csv 2 value", "92,6"],
    ]);
  });
});

test("a noun after a count is no unit", () => {
  const read = (value: string) =>
    readTables(withRows("measurements", { ...gpt3, metric: "parameters", condition: "x", value }));
  for (const value of ["300B params", "300B", "3000亿个"]) expect(read(value).issues, value).toEqual([]);
  expect(read("300B params").catalogue.measurements[3]?.quantity.value).toBe(300e9);
  expect(read("300B tokens").issues.map(placeOf)).toEqual([
    ["warning", "unread-word", "measurements.csv 5 value", "300B tokens"],
  ]);
});

test("a column that may be empty may be left out", () => {
  const without = (names: Rows) =>
    tableNames.map((table): TableText => ({ file: `${table}.csv`, text: csvOf(requiredColumns[table], names[table]) }));
  const bare = readTables(without({ ...soundRows, claims: [], measurements: soundRows.measurements.slice(0, 2) }));
  expect(bare.issues).toEqual([]);
  expect(bare.catalogue.models.get("gpt-3")).toMatchObject({ name: "GPT-3", organization: [], released: undefined });
  expect(bare.catalogue.measurements).toHaveLength(2);
});

test("a column that is in one table by another order is read all the same", () => {
  const reordered = withText("models", () => csvOf([...columns.models].reverse(), soundRows.models));
  expect(readTables(reordered).catalogue.hash).toBe(readTables(filesOf()).catalogue.hash);
});

describe("the hash", () => {
  const hashOf = (files: readonly TableText[]): string => readTables(files).catalogue.hash;
  const sound = hashOf(filesOf());

  test("is the same whatever the order of files, the line ends and the quotes", () => {
    expect(hashOf([...filesOf()].reverse())).toBe(sound);
    expect(hashOf(filesOf().map(({ file, text }) => ({ file, text: `\ufeff${text.replaceAll("\n", "\r\n")}` })))).toBe(
      sound,
    );
    expect(hashOf(withText("models", (text) => text.replace("GPT-3", '"GPT-3"')))).toBe(sound);
  });

  test("changes with any cell", () => {
    expect(hashOf(withText("models", (text) => text.replace("GPT-3", "GPT-4")))).not.toBe(sound);
    expect(hashOf(withText("measurements", (text) => text.replace("17B", "17.0B")))).not.toBe(sound);
    expect(hashOf(withText("measurements", (text) => text.replace("2020-02-10", "2020-02")))).not.toBe(sound);
    expect(hashOf(withRows("models", model))).not.toBe(sound);
  });
});

describe("names of built-in properties are harmless", () => {
  test.each(["constructor", "prototype", "tostring", "valueof", "hasownproperty"])("%s as an id", (id) => {
    const files = withRows("models", { ...model, id, organization: id });
    expect(issuesOf(files).map(placeOf)).toEqual([["error", "unknown-id", "models.csv 4 organization", id]]);
    expect(readTables(withRows("models", { ...model, id })).catalogue.models.get(id)?.name).toBe("T5");
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s as a header", (column) => {
    const files = withText("models", (text) =>
      text
        .split("\n")
        .map((line, index) => (line === "" ? "" : `${line},${index === 0 ? column : "x"}`))
        .join("\n"),
    );
    const { issues, catalogue } = readTables(files);
    expect(issues.map(placeOf)).toEqual([["warning", "unknown-column", `models.csv 1 ${column}`, column]]);
    expect(catalogue.models.size).toBe(2);
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
  });

  test.each(["__proto__", "__PROTO__"])("%s is no id", (id) => {
    expect(issuesOf(withRows("models", { ...model, id })).map(placeOf)).toEqual([
      ["error", "bad-cell", "models.csv 4 id", id],
    ]);
  });
});

describe("whatever is in the files", () => {
  const word = fc.constantFrom(
    "gpt-3",
    "openai",
    "parameters",
    "accuracy",
    "lambada",
    "gpt-3-paper",
    "nlp",
    "model",
    "ratio",
    "paper",
    "first-party",
    "175B",
    "12,5",
    "NA",
    "",
    "2020-05",
    "x y",
    "__proto__",
    "a;b",
  );
  const cell = fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: fc.string() });

  test("reading never throws", () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.stringMatching(/^[a-z;",\r\n]{0,60}$/));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...tableNames), text), fc.boolean(), (texts, withHeader) => {
        const files = Object.entries(texts).map(([table, body]) => ({
          file: `${table}.csv`,
          text: withHeader ? `id,name,model\n${body}` : body,
        }));
        expect(() => readTables(files)).not.toThrow();
      }),
    );
  });

  test("a line of any signs is in the catalogue or has an error", () => {
    const line = fc.stringMatching(/^[a-c0-9" ,;\ufffd]{1,16}$/).filter((text) => text.replace(/[ ,"]/g, "") !== "");
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { catalogue, issues, counts } = readTables(
          filesOf().map(({ file, text }) =>
            file === "organizations.csv" ? { file, text: `${text}${lines.join("\n")}` } : { file, text },
          ),
        );
        const wrong = new Set(
          issues
            .filter(({ file, severity }) => file === "organizations.csv" && severity === "error")
            .map((issue) => issue.line),
        );
        expect(catalogue.organizations.size + wrong.size).toBe(counts.organizations);
      }),
    );
  });

  test("a row is in the catalogue or has an error", () => {
    const rowOf = (table: TableName): fc.Arbitrary<Row> => {
      const sound = fc.constantFrom(...soundRows[table]);
      const anyRow = fc.dictionary(fc.constantFrom(...columns[table]), cell);
      return fc.oneof(
        sound,
        fc.tuple(sound, anyRow).map(([good, bad]) => ({ ...good, ...bad })),
      );
    };
    const tables = fc.record({
      organizations: fc.array(rowOf("organizations")),
      models: fc.array(rowOf("models")),
      metrics: fc.array(rowOf("metrics")),
      benchmarks: fc.array(rowOf("benchmarks")),
      sources: fc.array(rowOf("sources")),
      measurements: fc.array(rowOf("measurements")),
      claims: fc.array(rowOf("claims")),
    });
    fc.assert(
      fc.property(tables, (rows) => {
        const { catalogue, issues, counts } = readTables(filesOf(rows));
        const kept: Readonly<Record<TableName, number>> = {
          organizations: catalogue.organizations.size,
          models: catalogue.models.size,
          metrics: catalogue.metrics.size,
          benchmarks: catalogue.benchmarks.size,
          sources: catalogue.sources.size,
          measurements: catalogue.measurements.length,
          claims: catalogue.claims.length,
        };
        for (const table of tableNames) {
          const wrong = new Set(
            issues
              .filter(({ file, severity }) => file === `${table}.csv` && severity === "error")
              .map(({ line }) => line),
          );
          expect(kept[table] + wrong.size, table).toBe(counts[table]);
        }
      }),
    );
  });
});
