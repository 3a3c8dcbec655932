import type { Adapter } from "./adapter";
import { aider } from "./aider";
import { asv } from "./asv";
import { benchmarkDotNet } from "./benchmark-dotnet";
import { classificationReport } from "./classification-report";
import { clickbench } from "./clickbench";
import { cocoEval } from "./coco-eval";
import { criterion } from "./criterion";
import { epoch } from "./epoch";
import { epochHub } from "./epoch-hub";
import { generic } from "./generic";
import { goBench } from "./go-bench";
import { googleBenchmark } from "./google-benchmark";
import { helmStats } from "./helm-stats";
import { helmTable } from "./helm-table";
import { jmh } from "./jmh";
import { llamaBench } from "./llama-bench";
import { lmEval } from "./lm-eval";
import { lmEvalSamples } from "./lm-eval-samples";
import { lmEvalTable } from "./lm-eval-table";
import { lmarena } from "./lmarena";
import { mlperf } from "./mlperf";
import { modelIndex } from "./model-index";
import { mteb } from "./mteb";
import { openLlmLeaderboard } from "./open-llm-leaderboard";
import { openAiEvals } from "./openai-evals";
import { papersWithCode } from "./papers-with-code";
import { tensorboard } from "./tensorboard";
import { hyperfine, pytestBenchmark } from "./timed-runs";
import { timmBenchmark, timmResults } from "./timm";
import { trecEval } from "./trec-eval";
import { wandb } from "./wandb";

/** In the order in which they are asked; the last one takes any table. */
export const adapters: readonly Adapter[] = [
  epoch,
  epochHub,
  timmResults,
  timmBenchmark,
  openLlmLeaderboard,
  lmarena,
  papersWithCode,
  lmEval,
  lmEvalTable,
  lmEvalSamples,
  openAiEvals,
  helmStats,
  helmTable,
  modelIndex,
  mteb,
  mlperf,
  aider,
  clickbench,
  cocoEval,
  classificationReport,
  trecEval,
  wandb,
  tensorboard,
  llamaBench,
  jmh,
  pytestBenchmark,
  hyperfine,
  criterion,
  asv,
  googleBenchmark,
  goBench,
  benchmarkDotNet,
  generic,
];

export type { Adapter, Reading } from "./adapter";
