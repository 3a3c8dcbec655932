import { unitPower } from "../../quantity/unit-prefix";

export interface UnitRead {
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
  ["tsd", 3],
  ["tsd.", 3],
  ["millionen", 6],
  ["millones", 6],
  ["milliarden", 9],
  ["milliard", 9],
  ["milliards", 9],
  ["mio", 6],
  ["mio.", 6],
  ["mrd", 9],
  ["mrd.", 9],
  ["mld", 9],
  ["mln", 6],
  ["milhões", 6],
  ["bilhões", 9],
  ["milioni", 6],
  ["miliardi", 9],
  ["тыс.", 3],
  ["тыс", 3],
  ["млн", 6],
  ["млрд", 9],
  ["трлн", 12],
  ["만", 4],
  ["억", 8],
  ["조", 12],
  ["萬", 4],
  ["億", 8],
  ["兆", 12],
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
  ["millis", "ms"],
  ["毫秒", "ms"],
  ["ミリ秒", "ms"],
  ["us", "µs"],
  ["micros", "µs"],
  ["microseconds", "µs"],
  ["µs", "µs"],
  ["μs", "µs"],
  ["微秒", "µs"],
  ["マイクロ秒", "µs"],
  ["ns", "ns"],
  ["nanos", "ns"],
  ["nanoseconds", "ns"],
  ["min", "min"],
  ["mins", "min"],
  ["minute", "min"],
  ["minutes", "min"],
  ["h", "h"],
  ["hr", "h"],
  ["hrs", "h"],
  ["hour", "h"],
  ["hours", "h"],
  ["小时", "h"],
  ["時間", "h"],
  ["day", "d"],
  ["days", "d"],
  ["kb", "kB"],
  ["mb", "MB"],
  ["gb", "GB"],
  ["tb", "TB"],
  ["kib", "KiB"],
  ["mib", "MiB"],
  ["gib", "GiB"],
  ["byte", "B"],
  ["bytes", "B"],
  ["w", "W"],
  ["watts", "W"],
  ["mw", "mW"],
  ["kw", "kW"],
  ["wh", "Wh"],
  ["kwh", "kWh"],
  ["j", "J"],
  ["joules", "J"],
  ["mj", "mJ"],
  ["uj", "µJ"],
  ["kj", "kJ"],
  ["hz", "Hz"],
  ["mhz", "MHz"],
  ["ghz", "GHz"],
  ["usd", "USD"],
  ["$", "USD"],
  ["us$", "USD"],
  ["dollars", "USD"],
  ["€", "EUR"],
  ["eur", "EUR"],
  ["£", "GBP"],
  ["gbp", "GBP"],
  ["chf", "CHF"],
  ["fr.", "CHF"],
  ["jpy", "JPY"],
  ["日元", "JPY"],
  ["inr", "INR"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["krw", "KRW"],
  ["円", "JPY"],
  ["¥", "¥"],
  ["￥", "¥"],
  ["元", "CNY"],
  ["人民币", "CNY"],
  ["cny", "CNY"],
  ["rmb", "CNY"],
  ["tok", "tokens"],
  ["toks", "tokens"],
  ["token", "tokens"],
  ["トークン", "tokens"],
  ["tokens", "tokens"],
  ["words", "words"],
  ["image", "images"],
  ["images", "images"],
  ["points", "points"],
  ["pts", "points"],
  ["px", "px"],
  ["pixels", "px"],
  ["img/s", "images/s"],
  ["imgs/s", "images/s"],
  ["images/s", "images/s"],
  ["images/sec", "images/s"],
  ["samples/s", "samples/s"],
  ["samples/sec", "samples/s"],
  ["tok/s", "tokens/s"],
  ["t/s", "tokens/s"],
  ["tokens/s", "tokens/s"],
  ["tokens/sec", "tokens/s"],
  ["fps", "frames/s"],
  ["frames/s", "frames/s"],
  ["qps", "queries/s"],
  ["rps", "requests/s"],
  ["db", "dB"],
  ["gco2", "gCO₂"],
  ["kgco2", "kgCO₂"],
  ["m^2", "m²"],
  ["m2", "m²"],
  ["m²", "m²"],
  ["km", "km"],
  ["cm", "cm"],
  ["mm", "mm"],
  ["nm", "nm"],
  ["mm^2", "mm²"],
  ["mm2", "mm²"],
  ["mm²", "mm²"],
  ["kg", "kg"],
  ["ft", "ft"],
  ["square feet", "ft²"],
  ["sq ft", "ft²"],
  ["°c", "°C"],
  ["kelvin", "K"],
  ["x", "×"],
  ["×", "×"],
]);

/** A text that is a scale, a unit, or both; `undefined` where it is neither. */
export function readUnit(text: string): UnitRead | undefined {
  const bare = text
    .trim()
    .replace(/^in\s+/i, "")
    .replace(/^(?:19|20)\d\d\s+(?=[^\d\s])/, "");
  return (
    powerOfTen(bare) ??
    oneWord(bare) ??
    scaledMoney(bare) ??
    scaledNoun(bare) ??
    machineTime(bare) ??
    perSomething(bare)
  );
}

function powerOfTen(text: string): UnitRead | undefined {
  const plain = text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign)));
  const power = /^(?:[×x*]?\s*10\^?(\d{1,2})|1e(\d{1,2}))$/i.exec(plain);
  return power === null ? undefined : { unit: undefined, power: Number(power[1] ?? power[2]) };
}

const prefixed = /^(?:[kMGTPmµu]?(?:Wh?|Hz)|[kMGTmµun]J)$/;
/** `Go` is what a gigabyte is called in French; in small letters it may be any word. */
const octets: ReadonlyMap<string, string> = new Map([
  ["ko", "kB"],
  ["Ko", "kB"],
  ["Mo", "MB"],
  ["Go", "GB"],
  ["To", "TB"],
]);

function oneWord(text: string): UnitRead | undefined {
  const lower = text.toLowerCase();
  const known = prefixed.test(text) ? text : (octets.get(text) ?? units.get(lower));
  if (known !== undefined) return { unit: known, power: 0 };
  const scale = text === "G" ? 9 : scales.get(lower);
  return scale === undefined ? operations(text) : { unit: undefined, power: scale };
}

const writtenOut: ReadonlyMap<string, string> = new Map([
  ["kilo", "k"],
  ["mega", "M"],
  ["giga", "G"],
  ["tera", "T"],
  ["peta", "P"],
  ["exa", "E"],
]);

/** `GFLOPs`, `petaFLOP`, `gmacs`, `TFLOP/s`; in capitals those of machines, as a model takes so many GFLOPs and a chip does so many TFLOPS. */
function operations(text: string): UnitRead | undefined {
  const [, prefix = ""] = /^([TPE])(?:era|eta|xa)?FLOPS$/.exec(text) ?? [];
  if (prefix !== "") return { unit: "FLOP/s", power: prefix === "T" ? 12 : prefix === "P" ? 15 : 18 };
  for (const base of ["FLOP", "MAC", "FLOP/s"]) {
    const power = unitPower(
      text
        .replace(/^(kilo|mega|giga|tera|peta|exa)(?=flop|mac)/i, (word) => writtenOut.get(word.toLowerCase()) ?? word)
        .replace(/^([kmgtpe])(?=flop|mac)/i, (sign) => (sign === "k" ? sign : sign.toUpperCase()))
        .replace(/flops?/i, base === "FLOP/s" ? "FLOP/s" : "FLOPs")
        .replace(/macs?/i, "MACs"),
      base,
    );
    if (power !== undefined) return { unit: base, power };
  }
  return undefined;
}

/** `$M`, `€ bn`, `万元`. */
function scaledMoney(text: string): UnitRead | undefined {
  if (!/[$€£¥￥₹₩元]/.test(text)) return undefined;
  const [, sign, scale, chinese] = /^(?:(US\$|[$€£¥￥₹₩])\s?(\p{L}{1,8}\.?)|([万亿百十]{1,2})元)$/u.exec(text) ?? [];
  const power = scales.get((scale ?? chinese ?? "").toLowerCase());
  const unit = units.get((sign ?? "元").toLowerCase());
  return power === undefined || unit === undefined ? undefined : { unit, power };
}

/** `k tokens`, `billions of USD`, `USD billions`, `M params`, `万亿token`. */
function scaledNoun(text: string): UnitRead | undefined {
  const words = text
    .toLowerCase()
    .replace(/^([百十]?[万亿]{1,2})(?=[^万亿\s])/, "$1 ")
    .split(/\s+(?:of\s+)?/);
  for (const [scale, noun] of [
    [words[0], words.slice(1).join(" ")],
    [words.at(-1), words.slice(0, -1).join(" ")],
  ]) {
    const power = scales.get(scale ?? "");
    if (power === undefined || noun === undefined || /^s?$/.test(noun)) continue;
    const unit = units.get(noun);
    if (unit !== undefined) return { unit, power };
    if (/^(?:params?|parameters|weights|参数)$/.test(noun)) return { unit: undefined, power };
  }
  return undefined;
}

const machines = /^((?:gpu|tpu|cpu|core|node|chip|[avhptb]\d{1,3})(?:v\d)?)[- ]?$/i;

/** `GPU-hours` and `A100 days` are no hours or days. */
function machineTime(text: string): UnitRead | undefined {
  const time = /(?:hours?|hrs?|h|days?)$/i.exec(text)?.[0];
  const [, machine] = time === undefined ? [] : (machines.exec(text.slice(0, -time.length)) ?? []);
  if (machine === undefined || time === undefined) return undefined;
  return { unit: `${machine.toUpperCase()}-${/^d/i.test(time) ? "days" : "hours"}`, power: 0 };
}

const times: ReadonlyMap<string, string> = new Map([
  ["s", "s"],
  ["sec", "s"],
  ["second", "s"],
  ["min", "min"],
  ["minute", "min"],
  ["h", "h"],
  ["hr", "h"],
  ["hour", "h"],
  ["day", "d"],
  ["秒", "s"],
]);

/** `GB/s`, `requests per second`, `$/1M tokens`; `w/ template` is with one. */
function perSomething(text: string): UnitRead | undefined {
  if (/^w\/(?:o\b|\s)/i.test(text)) return undefined;
  const [, above = "", below = ""] = /^(.+?)\s*(?:\/|\bper\b)\s*([\w., -]{1,24}|秒)$/i.exec(text) ?? [];
  if (above === "" || below === "") return undefined;
  const time = times.get(below.toLowerCase());
  const counted = oneWord(above) ?? scaledNoun(above);
  if (counted?.unit !== undefined) return { unit: `${counted.unit}/${time ?? below}`, power: counted.power };
  return time !== undefined && /^\p{L}{2,12}$/u.test(above)
    ? { unit: `${above.toLowerCase()}/${time}`, power: 0 }
    : undefined;
}

/** Whether a column says in what money prices are. */
export const isCurrency = (words: string): boolean =>
  words === "货币" || words === "币种" || /(?:^| )currency(?: code)?$/.test(words);

const moneyWords = new Set(
  "price prices pricing cost costs fee fees msrp revenue budget spend salary 价格 费用".split(" "),
);

/** Whether a name without a unit is that of an amount of money. */
export const isOfMoney = (words: string): boolean => words.split(" ").some((word) => moneyWords.has(word));

/** What `time unit` is the unit of: all columns of times. */
export const measuredInUnit = (words: string): string | undefined => /^(.+) units?$/.exec(words)?.[1];
