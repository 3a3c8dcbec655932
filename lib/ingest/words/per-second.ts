import { headerWords } from "./split-header";

const ofText = new Set(
  "token tokens tok ttft tpot itl prompt prefill decode context ctx pp tg llm quant gguf model models".split(" "),
);
const ofTokensForSure = new Set("token tokens tok ttft tpot itl".split(" "));
const asTokens = "tps is read as tokens per second, and may be another number per second";
const asNothing = "tps may be tokens or transactions per second, and nothing tells which, so these are bare numbers";

/** What `tps` counts in a second: tokens beside words for texts or models, else maybe transactions; `undefined` where no `tps` is named. */
export function tokensPerSecond(
  words: string,
  headers: readonly string[],
): { readonly unit?: string; readonly unitNote?: string } | undefined {
  if (!/\btps\b/.test(words)) return undefined;
  const others = [words, ...headers.map(headerWords)].flatMap((own) => own.split(" "));
  if (others.some((word) => ofTokensForSure.has(word))) return { unit: "tokens/s" };
  return others.some((word) => ofText.has(word)) ? { unit: "tokens/s", unitNote: asTokens } : { unitNote: asNothing };
}
