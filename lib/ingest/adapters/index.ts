import type { Adapter } from "./adapter";
import { aider } from "./aider";
import { epoch } from "./epoch";
import { generic } from "./generic";
import { lmEval } from "./lm-eval";
import { lmEvalTable } from "./lm-eval-table";
import { lmarena } from "./lmarena";
import { openLlmLeaderboard } from "./open-llm-leaderboard";
import { papersWithCode } from "./papers-with-code";
import { timmBenchmark, timmResults } from "./timm";

/** In the order in which they are asked; the last one takes any table. */
export const adapters: readonly Adapter[] = [
  epoch,
  timmResults,
  timmBenchmark,
  openLlmLeaderboard,
  lmarena,
  papersWithCode,
  lmEval,
  lmEvalTable,
  aider,
  generic,
];

export type { Adapter, Reading } from "./adapter";
