import { type Adapter, columnsBy, hasColumns, measured, metric, parameters } from "./adapter";
import { byTable } from "./by-table";

const accuracy = metric("accuracy", "Accuracy", "准确率", "%", "higher");
const average = metric("open-llm-average", "Open LLM Leaderboard average", "Open LLM 榜平均分", "%", "higher", {
  level: "interval",
});
const shots = (header: string): string | undefined => /\((\d+-shot)\)/.exec(header)?.[1];

const tests: readonly (readonly [pattern: RegExp, benchmark: string])[] = [
  [/^ARC(?:\s*\(|$)/i, "ARC"],
  [/^HellaSwag(?:\s*\(|$)/i, "HellaSwag"],
  [/^MMLU(?:\s*\(|$)/i, "MMLU"],
  [/^TruthfulQA(?:\s*\(|$)/i, "TruthfulQA"],
  [/^Winogrande(?:\s*\(|$)/i, "WinoGrande"],
  [/^GSM8K(?:\s*\(|$)/i, "GSM8K"],
  [/^DROP(?:\s*\(|$)/i, "DROP"],
  [/^IFEval$/i, "IFEval"],
  [/^BBH$/i, "BBH"],
  [/^MATH Lvl 5$/i, "MATH"],
  [/^GPQA$/i, "GPQA"],
  [/^MUSR$/i, "MuSR"],
  [/^MMLU-PRO$/i, "MMLU-Pro"],
];

/** Exports of the Open LLM Leaderboard, both generations. */
export const openLlmLeaderboard: Adapter = {
  id: "open-llm-leaderboard",
  title: "Hugging Face, Open LLM Leaderboard",
  read: byTable((table) => {
    const isFirst = hasColumns(table.header, [/^ARC\b/i, /^HellaSwag\b/i, /^MMLU\b/i, /^TruthfulQA\b/i]);
    const isSecond = hasColumns(table.header, [/^IFEval$/i, /^BBH$/i, /^MMLU-PRO$/i]);
    if (!(isFirst || isSecond) || !hasColumns(table.header, [/^(?:model|fullname)$/i, /^Average\b/i])) return undefined;
    const hasFullName = hasColumns(table.header, [/^fullname$/i]);
    const columns = table.header.map((header) => {
      const test = tests.find(([pattern]) => pattern.test(header));
      const condition = shots(header);
      if (test !== undefined)
        return { header, ...measured(accuracy, { benchmark: test[1], ...(condition !== undefined && { condition }) }) };
      const [column] = columnsBy(
        [header],
        [
          [hasFullName ? /^fullname$/i : /^model$/i, { role: "model" }],
          [/^model$/i, { role: "ignore", reason: "a link with the name of another column" }],
          [/^Average\b/i, measured(average)],
          [/^#?\s*Params\s*\(B\)$/i, measured(parameters, { power: 9 })],
          [/^Parameters$/i, { role: "ignore", reason: "not the number of parameters: a 70B model says 100.0 there" }],
          [
            /^CO₂ cost \(kg\)$/i,
            measured(metric("evaluation-co2", "CO₂ of the evaluation", "评测的二氧化碳排放", "kg", "lower")),
          ],
          [/^URL$/i, { role: "url" }],
          [/^Upload To Hub Date$/i, { role: "released", dateOrder: "ymd" }],
          [/^Submission Date$/i, { role: "as-of", dateOrder: "ymd" }],
          [/ Raw$/i, { role: "ignore", reason: "the same score before it was normalized" }],
          [/^(?:Precision|Weight type)$/i, { role: "condition", condition: header }],
          [/^(?:Hub License|License)$/i, { role: "note" }],
        ],
      );
      return column ?? { header, role: "ignore" as const };
    });
    return {
      table,
      mapping: {
        version: 1,
        adapter: "open-llm-leaderboard",
        shape: "wide",
        columns,
        source: {
          title: "Open LLM Leaderboard",
          url: "https://huggingface.co/spaces/open-llm-leaderboard/open_llm_leaderboard",
          publisher: "Hugging Face",
          kind: "dataset",
        },
        field: "nlp",
        kind: "model",
        reportedBy: "reproduced",
      },
    };
  }),
};
