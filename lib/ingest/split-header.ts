import { unitPower } from "../quantity/unit-prefix";

/** A header taken apart: `params (M)` is `params` in millions, `MMLU(5-shot)` is `MMLU` under `5-shot`. */
export interface HeaderParts {
  readonly name: string;
  readonly unit: string | undefined;
  /** The power of ten of bare numbers below it. */
  readonly power: number;
  /** What stands in brackets and is no unit. */
  readonly remark: string | undefined;
}

interface UnitRead {
  readonly unit: string | undefined;
  readonly power: number;
}

const scales: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["thousand", 3],
  ["thousands", 3],
  ["m", 6],
  ["mn", 6],
  ["million", 6],
  ["millions", 6],
  ["b", 9],
  ["bn", 9],
  ["billion", 9],
  ["billions", 9],
  ["t", 12],
  ["tn", 12],
  ["trillion", 12],
  ["trillions", 12],
  ["mio", 6],
  ["mio.", 6],
  ["mrd", 9],
  ["mrd.", 9],
  ["万", 4],
  ["百万", 6],
  ["亿", 8],
  ["十亿", 9],
  ["万亿", 12],
]);

const units: ReadonlyMap<string, string> = new Map([
  ["%", "%"],
  ["pct", "%"],
  ["percent", "%"],
  ["percentage", "%"],
  ["百分比", "%"],
  ["s", "s"],
  ["sec", "s"],
  ["secs", "s"],
  ["second", "s"],
  ["seconds", "s"],
  ["秒", "s"],
  ["ms", "ms"],
  ["msec", "ms"],
  ["millisecond", "ms"],
  ["milliseconds", "ms"],
  ["毫秒", "ms"],
  ["us", "µs"],
  ["µs", "µs"],
  ["μs", "µs"],
  ["ns", "ns"],
  ["min", "min"],
  ["mins", "min"],
  ["minutes", "min"],
  ["h", "h"],
  ["hr", "h"],
  ["hrs", "h"],
  ["hours", "h"],
  ["小时", "h"],
  ["days", "d"],
  ["kb", "kB"],
  ["mb", "MB"],
  ["gb", "GB"],
  ["tb", "TB"],
  ["mib", "MiB"],
  ["gib", "GiB"],
  ["bytes", "B"],
  ["w", "W"],
  ["watts", "W"],
  ["kw", "kW"],
  ["kwh", "kWh"],
  ["j", "J"],
  ["hz", "Hz"],
  ["mhz", "MHz"],
  ["ghz", "GHz"],
  ["usd", "USD"],
  ["$", "USD"],
  ["us$", "USD"],
  ["dollars", "USD"],
  ["€", "EUR"],
  ["eur", "EUR"],
  ["tokens", "tokens"],
  ["words", "words"],
  ["images", "images"],
  ["points", "points"],
  ["pts", "points"],
  ["px", "px"],
  ["img/s", "images/s"],
  ["imgs/s", "images/s"],
  ["images/s", "images/s"],
  ["images/sec", "images/s"],
  ["samples/s", "samples/s"],
  ["samples/sec", "samples/s"],
  ["tok/s", "tokens/s"],
  ["tokens/s", "tokens/s"],
  ["tokens/sec", "tokens/s"],
  ["fps", "frames/s"],
  ["frames/s", "frames/s"],
  ["db", "dB"],
  ["gco2", "gCO₂"],
  ["kgco2", "kgCO₂"],
  ["x", "×"],
  ["×", "×"],
]);

/** A text that is a scale, a unit, or both; `undefined` where it is neither. */
export function readUnit(text: string): UnitRead | undefined {
  const bare = text.trim().replace(/^in\s+/i, "");
  const power = /^(?:[×x*]?\s*10\^?(\d{1,2})|1e(\d{1,2}))$/i.exec(
    bare.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign))),
  );
  if (power !== null) return { unit: undefined, power: Number(power[1] ?? power[2]) };
  const lower = bare.toLowerCase();
  const known = units.get(lower);
  if (known !== undefined) return { unit: known, power: 0 };
  const scale = scales.get(lower);
  if (scale !== undefined) return { unit: undefined, power: scale };
  for (const base of ["FLOP", "MAC", "FLOP/s"]) {
    const prefixed = unitPower(
      bare
        .replace(/^([kmgtpe])(?=flop|mac)/i, (sign) => (sign === "k" ? sign : sign.toUpperCase()))
        .replace(/flops?/i, (word) => (base === "FLOP/s" ? "FLOP/s" : word === "FLOPS" ? "FLOPs" : "FLOPs"))
        .replace(/macs?/i, "MACs"),
      base,
    );
    if (prefixed !== undefined) return { unit: base, power: prefixed };
  }
  const [first = "", ...rest] = lower.split(/\s+/);
  const both = scales.get(first);
  const noun = units.get(rest.join(" "));
  if (both !== undefined && noun !== undefined) return { unit: noun, power: both };
  if (both !== undefined && /^(?:params?|parameters|weights|参数)$/.test(rest.join(" ")))
    return { unit: undefined, power: both };
  return undefined;
}

/** Units that may end a name after an underscore or blank: `latency_ms`, `top1 %`. Single letters only after sizes. */
const endings =
  /^(.+?)[\s_]+((?:%|pct|percent|ms|us|ns|sec|secs|seconds|hours|hrs|minutes|kb|mb|gb|tb|usd|[kmgtpe]?flops?|[kmgt]?macs?|million|billion|trillion|fps|(?:img|imgs|images|samples|tok|tokens)\/s(?:ec)?))$/i;
const sizeEndings = /^(.*\b(?:params?|parameters?|size|tokens|words|count)|.*参数量?)[\s_]*[\s_]([kmbt])$/i;

export function splitHeader(written: string): HeaderParts {
  const header = plainHeader(written);
  const bracket = /^(.*?)\s*[([（【]([^()[\]（）【】]+)[)\]）】]\s*$/.exec(header);
  if (bracket?.[1] !== undefined && bracket[2] !== undefined && bracket[1] !== "") {
    const unit = readUnit(bracket[2]);
    const outer = { name: bracket[1].trim(), unit: unit?.unit, power: unit?.power ?? 0 };
    return { ...outer, remark: unit === undefined ? bracket[2].trim() : undefined };
  }
  const ending = endings.exec(header) ?? sizeEndings.exec(header) ?? /^(.+?),\s*([^,]+)$/.exec(header);
  const unit = ending?.[2] === undefined ? undefined : readUnit(ending[2]);
  if (ending?.[1] !== undefined && unit !== undefined && !/\bper$/i.test(ending[1].replaceAll("_", " "))) {
    const name = unit.unit === "FLOP" || unit.unit === "MAC" ? `${ending[1]} ${unit.unit}s` : ending[1];
    return { name: name.trim(), ...unit, remark: undefined };
  }
  const percent = /^%\s*(.+)$|^(.+?)\s*%$/.exec(header);
  if (percent !== null)
    return { name: (percent[1] ?? percent[2] ?? header).trim(), unit: "%", power: 0, remark: undefined };
  return { name: header, unit: undefined, power: 0, remark: undefined };
}

/** Headers copied from a page hold its line breaks and tags. */
const plainHeader = (header: string): string =>
  header
    .replace(/<[^<>]{1,40}>/g, " ")
    .replace(/\s+/g, " ")
    .trim() || header;

/** Words in lower case: `bestModelName`, `best_model_name` and `Best model name` alike. */
export const headerWords = (header: string): string =>
  plainHeader(header)
    .normalize("NFKC")
    .replace(/([a-z]{2})([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[_\-./:\s]+/g, " ")
    .replace(/[^\p{L}\p{N}#%+@ ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
