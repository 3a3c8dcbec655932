import type { VerdictName } from "../../lib/claims/verdict";

/** S supported, C contradicted, M misattributed, P in part, U not verified. */
export type Hand = "S" | "C" | "M" | "P" | "U";

export const handWords: Readonly<Record<Hand, VerdictName>> = {
  S: "supported",
  C: "contradicted",
  M: "misattributed",
  P: "supported-in-part",
  U: "not-checkable",
};

export interface HandVerdict {
  readonly id: string;
  /** What a reader of the primary sources says; either of two where the sources leave it open. */
  readonly hand: readonly Hand[];
}

const of = (id: string, ...hand: readonly Hand[]): HandVerdict => ({ id, hand });

/** The 58 statements of the founding article, checked one by one against their primary sources before any program did. */
export const handVerdicts: readonly HandVerdict[] = [
  of("article-01-turing-nlg-17b", "S"),
  of("article-02-gpt3-175b", "S"),
  of("article-03-gpt3-turing-nlg", "S"),
  of("article-04-training-corpora", "P"),
  of("article-05-dataset-116", "C", "M"),
  of("article-06-largest-model", "P"),
  of("article-07-architecture", "S"),
  of("article-08-bert-shortcomings", "C"),
  of("article-09-news", "S"),
  of("article-10-api", "U"),
  of("article-11-best-paper", "S"),
  of("article-12-blenderbot-9.4b", "S"),
  of("article-13-better-than-meena", "S"),
  of("article-14-blenderbot-meena", "S"),
  of("article-15-nlp-prediction", "C"),
  of("article-16-set-loss", "S"),
  of("article-17-first-transformer-detector", "S"),
  of("article-18-detr-state-of-the-art", "P", "C"),
  of("article-19-fasterseg-fastest", "S"),
  of("article-20-faster-than-cityscapes", "M"),
  of("article-21-fasterseg-paper", "S"),
  of("article-22-efficientnet-d7", "C"),
  of("article-23-edge-devices", "C"),
  of("article-24-automl", "P"),
  of("article-25-coco-state-of-the-art", "S"),
  of("article-26-parameters-4-9", "S"),
  of("article-27-gpu-5-11", "C"),
  of("article-28-authors", "P"),
  of("article-29-cvpr-2020", "S"),
  of("article-30-detectron2-faster", "S"),
  of("article-31-models", "S"),
  of("article-32-github-trending", "U"),
  of("article-33-fifty-years", "S"),
  of("article-34-more-important", "C"),
  of("article-35-spatial-graph", "S"),
  of("article-36-structures-170000", "S"),
  of("article-37-tpu-cores-128", "S"),
  of("article-38-alquraishi", "C"),
  of("article-39-code-link", "M"),
  of("article-40-paper-link", "M"),
  of("article-41-games-2600", "C"),
  of("article-42-evaluation-of-57-games", "M"),
  of("article-43-few-algorithms", "S"),
  of("article-44-methods", "M"),
  of("article-45-strongest", "C"),
  of("article-46-jair", "M"),
  of("article-47-agent57-link", "M"),
  of("article-48-fastest-growing", "S"),
  of("article-49-mlops-repository", "S"),
  of("article-50-who-directions", "S"),
  of("article-51-kaggle-questions", "C"),
  of("article-52-papers-200000", "S"),
  of("article-53-partners", "S"),
  of("article-54-forecasting", "U"),
  of("article-55-pytorch-overtakes", "U"),
  of("article-56-python-most-popular", "U"),
  of("article-57-python-3.10", "C"),
  of("article-58-imagenet-moment", "U"),
];
