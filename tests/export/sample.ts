import { explorePage } from "../../lib/export/explore-page";
import type { FilePage } from "../../lib/export/file-page";
import { pageEvidence } from "../../lib/export/page-evidence";
import { planFigure } from "../../lib/figure/plan-figure";
import type { Locale } from "../../lib/quantity";
import { answerView } from "../../lib/query/answer-view";
import { parseView } from "../../lib/query/view-codec";
import type { Catalogue } from "../../lib/schema/catalogue";
import { catalogueOf } from "../query/catalogue-of";

export const sample = catalogueOf({
  organizations: [
    { id: "openai", name: "OpenAI", country: ["us"] },
    { id: "microsoft", name: "Microsoft", nameZh: "微软", country: ["us"] },
    { id: "baai", name: "BAAI", nameZh: "北京智源人工智能研究院", country: ["cn"] },
  ],
  metrics: [
    { id: "parameters", name: "Parameters", nameZh: "参数量", unit: "count", better: "neutral", level: "ratio" },
    { id: "gpu-latency", name: "GPU latency", nameZh: "GPU 延迟", unit: "ms", better: "lower", level: "ratio" },
  ],
  models: [
    { id: "gpt-3", name: "GPT-3", organization: ["openai"], released: "2020-05-28" },
    {
      id: "turing-nlg",
      name: "Turing-NLG",
      nameZh: "图灵自然语言生成模型",
      organization: ["microsoft"],
      released: "2020-02",
    },
    {
      id: "wu-dao-2",
      name: "Wu Dao 2.0",
      nameZh: "悟道 2.0",
      organization: ["baai", "microsoft"],
      field: "multimodal",
      released: "2021",
    },
    { id: "formula", name: '=HYPERLINK("http://x","y")', organization: ["openai"] },
    { id: "secret", name: 'Secret <&> "model"', organization: ["openai"], released: "2023" },
  ],
  sources: [
    { id: "gpt-3-paper", title: "Language Models are Few-Shot Learners", url: "https://arxiv.org/abs/2005.14165" },
    { id: "paper", title: 'Turing-NLG, a "17-billion" model,\nby Microsoft' },
  ],
  measurements: [
    { model: "gpt-3", value: "175B", source: "gpt-3-paper", locator: "Table 2.1" },
    { model: "turing-nlg", value: "17B" },
    { model: "wu-dao-2", value: "1.75T", reportedBy: "third-party" },
    { model: "formula", value: "1.5B" },
    { model: "gpt-3", metric: "gpu-latency", value: "1.71ms" },
    { model: "turing-nlg", metric: "gpu-latency", value: "-2" },
  ],
});

export function answerOf(query: string) {
  const { view, problems } = parseView(new URLSearchParams(query), sample);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return answerView(sample, view);
}

/** What a file of the explore page carries. */
export const evidenceOfView = (query: string, catalogue: Catalogue = sample) =>
  pageEvidence(pageOf(query, catalogue), "picture", catalogue);

/** The explore page of a catalogue as files hold it. */
export function pageOf(query: string, catalogue: Catalogue = sample): FilePage {
  const { page, problems } = explorePage({ catalogue, locale: "en", query: new URLSearchParams(query) });
  if (page === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return page;
}

export const planOf = (query: string, locale: Locale = "en", width = 960, height?: number) =>
  planFigure(answerOf(query), { catalogue: sample, locale, width, height, heading: true });
