import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping, MetricMapping } from "../mapping";
import { distinctRows } from "../tables/row-key";
import { placesOf } from "../words/column-roles";
import { type Adapter, columnsBy, fileName, hasColumns, measured, metric } from "./adapter";
import { byTable } from "./by-table";

const count = (id: string, name: string, nameZh: string, better: MetricMapping["better"] = "lower") =>
  metric(`aider-${id}`, name, nameZh, "count", better);

const metrics: readonly (readonly [header: string, metric: MetricMapping])[] = [
  ["pass_rate_1", metric("pass-rate-1", "Solved at the first try", "首次通过率", "%", "higher")],
  ["pass_rate_2", metric("pass-rate-2", "Solved within two tries", "两次内通过率", "%", "higher")],
  ["pass_rate_3", metric("pass-rate-3", "Solved within three tries", "三次内通过率", "%", "higher")],
  ["percent_cases_well_formed", metric("well-formed-edits", "Well-formed edits", "格式正确的编辑占比", "%", "higher")],
  ["seconds_per_case", metric("seconds-per-case", "Time per case", "每题耗时", "s", "lower")],
  ["total_cost", metric("total-cost", "Cost of the run", "运行成本", "USD", "lower")],
  ["pass_num_1", count("pass-num-1", "Cases solved at the first try", "首次通过题数", "higher")],
  ["pass_num_2", count("pass-num-2", "Cases solved within two tries", "两次内通过题数", "higher")],
  ["test_cases", count("test-cases", "Cases run", "已运行题数", "neutral")],
  ["total_tests", count("total-tests", "Cases in the test", "测试题总数", "neutral")],
  ["error_outputs", count("error-outputs", "Error outputs", "错误输出数")],
  ["num_malformed_responses", count("malformed-responses", "Malformed responses", "格式错误的回复数")],
  [
    "num_with_malformed_responses",
    count("cases-with-malformed-responses", "Cases with malformed responses", "含格式错误回复的题数"),
  ],
  ["user_asks", count("user-asks", "Questions to the user", "向用户提问次数")],
  ["lazy_comments", count("lazy-comments", "Lazy comments", "偷懒注释数")],
  ["syntax_errors", count("syntax-errors", "Syntax errors", "语法错误数")],
  ["indentation_errors", count("indentation-errors", "Indentation errors", "缩进错误数")],
  ["exhausted_context_windows", count("exhausted-contexts", "Exhausted context windows", "上下文耗尽次数")],
  ["test_timeouts", count("test-timeouts", "Test timeouts", "测试超时次数")],
  ["prompt_tokens", metric("prompt-tokens", "Prompt tokens", "提示词元数", "tokens", "neutral")],
  ["completion_tokens", metric("completion-tokens", "Completion tokens", "输出词元数", "tokens", "neutral")],
];

const howStarted = { role: "ignore", reason: "how the run was started" } as const;

const aboutRuns: readonly (readonly [header: RegExp, column: Omit<ColumnMapping, "header">])[] = [
  [/^model$/, { role: "model" }],
  [/^date$/, { role: "as-of", dateOrder: "ymd" }],
  [/^released$/, { role: "released", dateOrder: "ymd" }],
  [/^edit_format$/, { role: "condition", condition: "edit format" }],
  [/^(?:editor_model|editor_edit_format)$/, { role: "condition", condition: "editor" }],
  [/^reasoning_effort$/, { role: "condition", condition: "effort" }],
  [/^thinking_tokens$/, { role: "condition", condition: "thinking tokens" }],
  [/^versions$/, { role: "condition", condition: "aider" }],
  [/^commit_hash$/, { role: "ignore", reason: "a commit, not a value" }],
  [/^(?:dirname|command)$/, howStarted],
];

/** Where a model was run more than once under the same conditions, the version of the tool tells its runs apart, else their folders. */
function withRuns({ rows }: ForeignTable, columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const runsTold = (told: readonly ColumnMapping[]): number =>
    distinctRows(rows, placesOf(told, ["model", "condition"]));
  const plain = columns.map((column) => (column.header === "versions" ? ofTool : column));
  const own = runsTold(plain) === runsTold(columns) ? plain : columns;
  return runsTold(own) === rows.length
    ? own
    : own.map((column) =>
        column.header === "dirname" ? { header: "dirname", role: "condition", condition: "run" } : column,
      );
}

const ofTool = {
  header: "versions",
  role: "ignore",
  reason: "the version of aider, which tells no two runs of a model apart",
} as const;

/** The YAML files behind aider's leaderboards. Their commits may look like numbers, and stay texts. */
export const aider: Adapter = {
  id: "aider",
  title: "aider, leaderboards",
  read: byTable((table, { file }) => {
    if (!hasColumns(table.header, [/^dirname$/, /^model$/, /^edit_format$/, /^pass_rate_1$/])) return undefined;
    const benchmark = benchmarkOf(table, fileName(file));
    const rules = metrics.map(
      ([header, found]) => [new RegExp(`^${header}$`), measured(found, { benchmark })] as const,
    );
    const columns = withRuns(table, columnsBy(table.header, [...rules, ...aboutRuns]));
    return {
      table,
      mapping: {
        version: 1,
        adapter: "aider",
        shape: "wide",
        columns,
        source: {
          title: `aider leaderboards, ${benchmark}`,
          url: "https://aider.chat/docs/leaderboards/",
          publisher: "aider",
          kind: "repository",
          note: "Apache-2.0",
        },
        field: "nlp",
        kind: "model",
        reportedBy: "third-party",
      },
    };
  }),
};

const boards: readonly (readonly [name: RegExp, cases: string, benchmark: string])[] = [
  [/polyglot/i, "225", "Aider polyglot"],
  [/refactor/i, "89", "Aider refactoring"],
  [/edit/i, "133", "Aider code editing"],
];

/** The boards differ in how many cases their test has, if the name of the file does not tell. */
function benchmarkOf({ header, rows }: ForeignTable, file: string): string {
  const named = boards.find(([name]) => name.test(file));
  const place = header.indexOf("test_cases");
  const runs = (cases: string): number => rows.filter(({ cells }) => cells[place] === cases).length;
  const [likely] = [...boards].sort((a, b) => runs(b[1]) - runs(a[1]));
  return (named ?? (likely === undefined || runs(likely[1]) === 0 ? boards[2] : likely))?.[2] ?? "Aider code editing";
}
