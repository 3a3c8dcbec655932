import { readUnit, type UnitRead } from "./header-units";

/** A unit that stands as a word of its own in a name, and the name without it. */
export interface UnitWord extends UnitRead {
  readonly name: string;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const moneys = wordsOf("usd eur gbp cny rmb jpy inr krw chf dollars");
/** What a price may be per million of, where `usd_m` says nothing of how many dollars. */
const ofTokens = wordsOf("input output out prompt completion token tokens per");
const contexts = wordsOf("context ctx");
const counts = wordsOf(
  "tok toks token tokens img imgs image images sample samples req reqs request requests query queries frames",
);
const rates = wordsOf("throughput speed rate");
const statistics = wordsOf(
  "mean avg average med total median max min best worst std stdev stddev stderr sem low high lower upper",
);
const times = wordsOf(
  "latency time duration runtime delay elapsed ttft tpot itl wall e2e walltime load total prefill decode gen generation train inference build t",
);
/** Units that no other word is written like. */
const sureUnits = wordsOf(
  "ms us ns sec secs seconds millis milliseconds microseconds nanoseconds kb mb gb tb mib gib fps qps rps bytes wh mw mj uj watts joules",
);

/** What is done in a second, whose names say so: they go on with these words. */
const rateWords = wordsOf("qps rps");

const isStatistic = (word: string): boolean => statistics.has(word) || /^p\d{1,2}$/.test(word);
const separators = /[\s_]+/;

/**
 * The unit that a name says in words: `training_cost_USD_M` and `Context_Window_K` with a scale, `throughput_tok_s`, and `ttft_p95_s`
 * and `latency_ms_mean` with a statistic beside it.
 */
export function unitAmongWords(header: string): UnitWord | undefined {
  const words = header.toLowerCase().split(separators);
  const [last = "", before = ""] = [words.at(-1), words.at(-2)];
  const rate = last.slice(last.lastIndexOf(".") + 1);
  if (rateWords.has(rate)) return asRate(header, before, rate);
  if (words.length < 2) return undefined;
  return (
    (before === "in" ? inUnit(header, last) : undefined) ??
    scaledMoney(header, words, before, last) ??
    (isLetter(last) && words.some((word) => contexts.has(word)) ? scaled(header, last) : undefined) ??
    (last === "s" ? perSecondOrSeconds(header, words, before) : undefined) ??
    (isStatistic(last) ? beforeStatistic(header, words, before) : undefined)
  );
}

/** `qps`, `streaming_qps` and `metrics.qps`, and `throughput` of `throughput_rps`. */
function asRate(header: string, before: string, rate: string): UnitWord | undefined {
  const read = readUnit(rate);
  return read === undefined ? undefined : { ...read, name: rates.has(before) ? without(header, 1) : header };
}

/** `Dauer in s`; what was made in the US is in no microseconds. */
function inUnit(header: string, last: string): UnitWord | undefined {
  const isOne = last === "s" || last === "h" || last === "%" || (last.length > 1 && last !== "us");
  const read = isOne ? readUnit(last) : undefined;
  const name = without(header, 2);
  return read === undefined || name === "" ? undefined : { ...read, name };
}

const isLetter = (word: string): boolean => word === "k" || word === "m";

function scaled(header: string, scale: string): UnitWord | undefined {
  const read = readUnit(scale);
  return read === undefined ? undefined : { ...read, name: without(header, 1) };
}

/** `revenue_usd_bn` and `cost_M_USD`. */
function scaledMoney(header: string, words: readonly string[], before: string, last: string): UnitWord | undefined {
  const isBehind = moneys.has(before);
  if ((!isBehind && !moneys.has(last)) || words.some((word) => ofTokens.has(word))) return undefined;
  const [money, scale] = isBehind ? [before, last] : [last, before];
  const [unit, power] = [readUnit(money)?.unit, readUnit(scale)];
  return unit === undefined || power === undefined || power.unit !== undefined
    ? undefined
    : { unit, power: power.power, name: without(header, 2).replace(/[\s_]in$/i, "") || header };
}

/** `tok_s`, and `tok_med_s` with a statistic between; `T_PP s` is a time. */
function perSecondOrSeconds(header: string, words: readonly string[], before: string): UnitWord | undefined {
  const isOfStatistic = isStatistic(before);
  const step = before.slice(before.lastIndexOf(".") + 1);
  const counted = isOfStatistic ? (words.at(-3) ?? "") : before;
  const rate = counts.has(counted) ? readUnit(`${counted}/s`) : undefined;
  if (rate !== undefined) {
    const name = isOfStatistic ? "" : without(header, 2);
    const isNamed = rates.has(name.toLowerCase().split(separators).at(-1) ?? "");
    return { ...rate, name: isNamed ? name : header };
  }
  return times.has(step) || isOfStatistic || words[0] === "t" || words.includes("time")
    ? { unit: "s", power: 0, name: without(header, 1) }
    : undefined;
}

function beforeStatistic(header: string, words: readonly string[], before: string): UnitWord | undefined {
  const isSeconds = before === "s" && words.length > 2;
  const read = isSeconds || sureUnits.has(before) ? readUnit(before) : undefined;
  if (read === undefined) return undefined;
  const isRate = read.unit?.endsWith("/s") === true;
  return { ...read, name: isRate || words.length < 3 ? header : withoutBeforeLast(header) };
}

const without = (header: string, words: number): string =>
  header.replace(words === 1 ? /[\s_]+[^\s_]+$/ : /(?:^|[\s_]+)[^\s_]+[\s_]+[^\s_]+$/, "");
const withoutBeforeLast = (header: string): string => header.replace(/[\s_]+[^\s_]+([\s_]+[^\s_]+)$/, "$1");
