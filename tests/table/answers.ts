import { answerView } from "../../lib/query/answer-view";
import { parseView } from "../../lib/query/view-codec";
import { catalogueOf, type Tables } from "../query/catalogue-of";

const tables: Tables = {
  organizations: [
    { id: "openai", name: "OpenAI", country: ["us"] },
    { id: "microsoft", name: "Microsoft", nameZh: "微软", country: ["us"] },
    { id: "baai", name: "BAAI", country: ["cn"] },
  ],
  metrics: [
    { id: "parameters", name: "Parameters", nameZh: "参数量", unit: "count", better: "neutral", level: "ratio" },
    { id: "latency", name: "GPU latency", unit: "ms", better: "lower", level: "ratio" },
    { id: "score", name: "Game score", unit: "points", better: "higher", level: "interval" },
  ],
  models: [
    { id: "gpt-3", name: "GPT-3", organization: ["openai"], task: "language-modelling", released: "2020-05-28" },
    { id: "turing-nlg", name: "Turing-NLG", organization: ["microsoft"], released: "2020-02" },
    {
      id: "wu-dao-2",
      name: "Wu Dao 2.0",
      nameZh: "悟道 2.0",
      organization: ["baai", "microsoft"],
      field: "multimodal",
      released: "2021",
    },
    { id: "secret", name: "Secret", organization: ["openai"] },
  ],
  sources: [
    { id: "gpt-3-paper", title: "Language Models are Few-Shot Learners", url: "https://arxiv.org/abs/2005.14165" },
    { id: "blog", title: "Turing-NLG: a 17-billion-parameter\tmodel\nby Microsoft" },
  ],
  measurements: [
    { model: "gpt-3", value: "175B", source: "gpt-3-paper", locator: "Table 2.1" },
    { model: "gpt-3", value: "174B", source: "blog", reportedBy: "third-party" },
    { model: "turing-nlg", value: "17B", source: "blog", condition: "" },
    { model: "wu-dao-2", value: "1.75T", source: "blog", reportedBy: "estimated" },
    { model: "gpt-3", metric: "latency", value: "1.71" },
    { model: "turing-nlg", metric: "latency", value: "0.35±0.03" },
    { model: "gpt-3", metric: "score", value: "-30000" },
    { model: "turing-nlg", metric: "score", value: "-17000" },
  ],
};

export const catalogue = catalogueOf(tables);

export function answerTo(query: string, from = catalogue) {
  const { view, problems } = parseView(new URLSearchParams(query), from);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return answerView(from, view);
}

/** A view of so many models with a value, `m0` the largest. */
export function longAnswer(count: number) {
  const models = Array.from({ length: count }, (_, i) => ({ model: `m${i}`, value: String(1000 - i) }));
  return answerTo("metric=parameters", catalogueOf({ measurements: models }));
}
