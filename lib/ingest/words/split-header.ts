import { readUnit } from "./header-units";
import { isOfName } from "./raised-sign";
import { unitAmongWords } from "./unit-among-words";

/** A header taken apart: `params (M)` is `params` in millions, `MMLU(5-shot)` is `MMLU` under `5-shot`. */
export interface HeaderParts {
  readonly name: string;
  readonly unit: string | undefined;
  /** The power of ten of bare numbers below it. */
  readonly power: number;
  /** What stands in brackets and is no unit. */
  readonly remark: string | undefined;
}

/** Units that may end a name after an underscore or blank: `latency_ms`, `top1 %`. Single letters only after what they measure. */
const endings =
  /^(.+?)[\s_]+((?:%|pct|percent|ms|us|ns|millis(?:econds)?|micros(?:econds)?|nanos(?:econds)?|sec|secs|seconds|hours|hrs|minutes|kb|mb|gb|tb|kw|k?wh|usd|kg|[kmg]hz|hz|mw|[kmu]j|watts|joules|bytes|[kmg]ib|[kmgtpe]?flops?|[kmgt]?macs?|millions?|billions?|trillions?|fps|ops?\/s(?:ec)?|(?:imgs?|images|samples|t|toks?|tokens?)\/s(?:ec)?))$/i;
const sizeEndings =
  /^((?:.*[\s_.-])?(?:params?(?:[\s_](?:total|active|activated))?|parameters?|size|tokens|words|count)|.*参数量?)[\s_]*[\s_]([kmbt])$/i;
/** `TempoMS`, `sizeMB`, `elapsedSeconds`. */
const camelEndings = /^(.+[a-z])(MS|Ms|Ns|Us|Secs?|Seconds|Minutes|Hours|[KMGT]B|Pct|Percent)$/;
const powerEndings = /^((?:.*[\s_.])?(?:power|tdp|draw|energy)(?:[\s_].*)?)[\s_]([wj])$/i;
const timeEndings = /^((?:.*[\s_.])?(?:latency|time|duration|runtime|delay|elapsed|ttft))[\s_]([sh])$/i;
/** Words that do not say what a rate or so many bytes are of. */
const hollow =
  /^(?:metrics?|median|mean|avg|average|max|min|peak|num|p\d+|(?:s[\s_]?)?(?:pp|tg)?\d*|gen(?:eration)?|(?:\w+ )?\d+-bit|output|input|prompt|decode|prefill|total|ml|ai)$/i;
const counted = /params?\b|parameters|tokens|size|words|count|number|votes|users|samples|images|downloads|参数/i;
/** How far off a forecast is, or how warm: `RMSE [K]` is in kelvin. */
const ofHeat = /(?:^|[\s_])(?:n?rmse|mae|mse|bias|crps|error|temp\w*|t2m|t\d{3}|sst)(?![a-z])|温度|気温/i;

/** Asked first, as the other takes longer to make ready than to use. */
const hasSpread = /±|\+\/?-/;
const spread =
  /(?<=[\p{L}\d%)\]])\s*(?:±|\+\/?-)\s*(?:std|sd|stdev|std\.? ?dev\.?|stderr|se|sem|ci|9[059] ?%(?: ?ci)?)?$/iu;

/** `latency_ms.1`, as pandas calls a name that comes again, and as the members of a list are called. */
const numbered = /^(.*[\p{L})\]])(\.\d{1,2})$/u;

export function splitHeader(written: string): HeaderParts {
  const [, base, place = ""] = written.includes(".") ? (numbered.exec(written) ?? []) : [];
  const parts = base === undefined ? undefined : splitHeader(base);
  if (parts?.unit !== undefined) return { ...parts, name: `${parts.name}${place}` };
  const plain = plainHeader(written);
  const pointed = plain.replace(/\s*[↑↓⬆⬇]\ufe0f?\s*/gu, " ");
  const header = (hasSpread.test(pointed) ? pointed.replace(spread, "") : pointed).trim() || plain;
  return (
    inBrackets(header) ??
    inTheMiddle(header) ??
    ofMachines(header) ??
    perSomething(header) ??
    amongWords(header) ??
    atItsEnd(header) ??
    wholly(header) ??
    named(header)
  );
}

const named = (name: string): HeaderParts => ({ name, unit: undefined, power: 0, remark: undefined });

function inBrackets(header: string): HeaderParts | undefined {
  const [, name = "", inner = ""] = /^(.*?)\s*[([（【]([^()[\]（）【】]+)[)\]）】]\s*$/.exec(header) ?? [];
  if (name === "" || inner === "") return undefined;
  if (inner === "m" && !counted.test(name)) return { ...named(name.trim()), unit: "m" };
  if (inner === "K" && ofHeat.test(name) && !counted.test(name)) return { ...named(name.trim()), unit: "K" };
  const whole = readUnit(inner);
  if (whole !== undefined) {
    const before = inBrackets(name.trim());
    return before?.unit !== undefined || before?.remark === undefined
      ? { name: name.trim(), ...whole, remark: undefined }
      : { ...before, ...whole };
  }
  const parts = inner.split(/,|\s(?=[^\s/]+\/s(?:ec)?$)/).map((part) => part.trim());
  const unit = parts.length < 2 ? undefined : parts.map(readUnit).find((read) => read?.unit !== undefined);
  const rest = unit === undefined ? parts : parts.filter((part) => readUnit(part)?.unit === undefined);
  const remark = rest.filter((part) => !saysHow.test(part)).join(", ");
  const isLog = /^log(?:10)?$/i.test(inner);
  const within = unit === undefined && !isLog ? (inTheMiddle(name) ?? atItsEnd(name.trim())) : undefined;
  return {
    name: within?.name ?? name.trim(),
    unit: unit?.unit ?? within?.unit,
    power: unit?.power ?? within?.power ?? 0,
    remark: remark === "" ? undefined : remark,
  };
}

/** `Time (ms) per step` is in milliseconds wherever its brackets stand. */
function inTheMiddle(header: string): HeaderParts | undefined {
  const [, before = "", inner = "", behind = ""] =
    /^(.+?)\s*\(([^()]+)\)\s+((?:per|for|of|to|in|on)\s.+)$/i.exec(header) ?? [];
  const unit = inner === "" ? undefined : readUnit(inner);
  return unit === undefined ? undefined : { ...named(`${before} ${behind}`.trim()), ...unit };
}

/** How values are written or meant, which is no part of what they measure: `higher is better`, `mean ± std`. */
const saysHow =
  /^(?:(?:lower|higher) is better|h{0,2}:?mm:ss|h{1,2}:mm|(?:\d{2} ?% ?)?(?:ci|confidence interval)|(?:range|min ?[-–—] ?max)|(?:(?:mean|avg|average)\s*)?(?:±|\+\/-)\s*(?:std|sd|stdev|std\.? ?dev\.?|stderr|std\.? ?err\.?|sem?|ci|95 ?% ?ci)?)$/i;

/** `Docs / Sec` are so many a second; `Dauer / Sec` and `Size / GB` are in what stands below. */
const manyOf = /^(?!temps|tiempos)[a-z]+s$/;

function atItsEnd(header: string): HeaderParts | undefined {
  const ending =
    endings.exec(header) ??
    sizeEndings.exec(header) ??
    timeEndings.exec(header) ??
    powerEndings.exec(header) ??
    camelEndings.exec(header) ??
    /^(.+?),\s*([^,]+)$/.exec(header);
  const unit = ending?.[2] === undefined ? undefined : readUnit(ending[2]);
  if (ending?.[1] !== undefined && unit !== undefined && !/\bper$/i.test(ending[1].replaceAll("_", " "))) {
    const [, above] = /^(.+?)\s*\/$/.exec(ending[1]) ?? [];
    if (above !== undefined) {
      const rate = unit.unit === "s" && manyOf.test(headerWords(above)) ? readUnit(`${above}/s`) : undefined;
      return rate === undefined ? { name: above, ...unit, remark: undefined } : { ...named(header), ...rate };
    }
    if (/\/s$|^B$/.test(unit.unit ?? "") && hollow.test(ending[1])) return { ...named(header), ...unit };
    const name = unit.unit === "FLOP" || unit.unit === "MAC" ? `${ending[1]} ${unit.unit}s` : ending[1];
    return { name: name.replace(/,$/, "").trim(), ...unit, remark: undefined };
  }
  if (header.endsWith("%") && percentile.test(header)) return named(header);
  const percent = /^%\s*(.+)$|^(.+?)\s*%$/.exec(header);
  return percent === null ? undefined : { ...named((percent[1] ?? percent[2] ?? header).trim()), unit: "%" };
}

/** `Latency 95%` is what so many of all take at most. */
const percentile = /\b(?:latency|time|delay|duration|ttft|tpot)\b.*\b(?:50|75|80|90|95|99(?:\.9+)?) ?%$/i;

/** `GPU hours` are no hours of anything called GPU. */
function ofMachines(header: string): HeaderParts | undefined {
  const unit = readUnit(header)?.unit;
  return unit !== undefined && /-(?:hours|days)$/.test(unit) ? { ...named(header), unit } : undefined;
}

/** `p95_tok_per_sec`, `ms_per_sample` and `cost_usd_per_mtok` are rates, whose names they are as well. */
function perSomething(header: string): HeaderParts | undefined {
  if (!/\/|[\s_]per[\s_]/i.test(header)) return undefined;
  const [, what = "", each = ""] =
    /^(?:.*[\s_])?(tok(?:en)?s?|im(?:age|g)s?|samples?|req(?:uest)?s?|quer(?:y|ie)s|frames|steps|words|bytes|[mun]?s|(?:milli|micro|nano)?seconds|secs|usd|eur)(?:[\s_]per[\s_]|\s+\/\s*|\/\s+)([a-z0-9]+)$/i.exec(
      header,
    ) ?? [];
  const unit = what === "" ? undefined : readUnit(`${what}/${each}`);
  return unit?.unit === undefined ? undefined : { ...named(header), ...unit };
}

function amongWords(header: string): HeaderParts | undefined {
  const found = unitAmongWords(header);
  return found === undefined ? undefined : { ...found, remark: undefined };
}

/** Units that are names of columns, too. */
const unitNames =
  /^(?:hours?|hrs?|minutes?|mins|seconds?|secs?|days|milliseconds?|microseconds|[mun]s|[kmgt]i?b|bytes|watts|kwh|usd|dollars)$/i;

/** A unit alone: `GFLOPs` counts FLOPs in billions, `mparams` parameters in millions, `tok/s` is a rate. */
function wholly(header: string): HeaderParts | undefined {
  const [, before = "", scale = ""] = /^(?:(.+)[\s_])?([kmb])params$/i.exec(header) ?? [];
  const power = readUnit(scale)?.power;
  if (power !== undefined) return { ...named(before === "" ? "params" : `${before} params`), power };
  const unit = readUnit(header);
  if (unit?.unit !== undefined && unitNames.test(header)) return { ...named(header), unit: unit.unit };
  if (unit?.unit === undefined || !/FLOP|MAC|\/s$|^USD\//.test(unit.unit)) return undefined;
  const plural = unit.unit.endsWith("s") ? unit.unit : `${unit.unit}s`;
  return { ...named(unit.power === 0 ? header : plural), unit: unit.unit, power: unit.power };
}

const notes = /[\]†‡§¹²³⁴⁵*]/;
const noted = /(?<=[\p{L}\d)\]])\s*(?:\[(?:\d{1,3}|[a-filn-ruvx-z]|note \d)\]|[†‡§¹²³⁴⁵*])+$/u;

/** Headers copied from a page hold its line breaks and tags. What leads to a note goes; `[s]` and `[h]` are units, and `R²` is a name. */
export function plainHeader(header: string): string {
  const text = header.replace(/<[^<>]{1,40}>/g, " ");
  const isName = isOfName(text.trim().slice(0, -1), text.trim().slice(-1));
  return (isName || !notes.test(text) ? text : text.replace(noted, "")).replace(/\s+/g, " ").trim() || header;
}

/** Words in lower case: `bestModelName`, `best_model_name` and `Best model name` alike. */
export const headerWords = (header: string): string =>
  plainHeader(header)
    .normalize("NFKC")
    .replace(/([a-z]{2}|\d(?=[A-Z][a-z]{2}))([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[_\-./:\s]+/g, " ")
    .replace(/[^\p{L}\p{N}#%+@ ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
