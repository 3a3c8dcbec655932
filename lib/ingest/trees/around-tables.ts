import { isDate } from "../cells/read-date";
import { type ForeignTable, isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { isSettingName, settingNamesIn } from "../guess/find-settings";
import { namesOf } from "../tables/read-delimited";
import { roleByName } from "../words/column-names";
import type { ColumnRole } from "../words/column-roles";
import { directionOf, knownBenchmark, knownMetric } from "../words/known-metrics";
import { headerWords, splitHeader } from "../words/split-header";

/** What the records around a table say of all its rows, by the name it stands under. */
export type Around = ReadonlyMap<string, string>;

type NamedNumber = readonly [name: string, value: string];

export interface TableAround {
  readonly table: ForeignTable;
  /** Whether the model of all its rows stands around it. */
  readonly isOfOneModel: boolean;
}

const told: ReadonlySet<ColumnRole> = new Set([
  "model",
  "organization",
  "benchmark",
  "task",
  "metric",
  "unit",
  "condition",
  "released",
  "as-of",
]);
export const roleOf = (name: string): ColumnRole | undefined => roleByName(headerWords(name))?.role;
/** A precision of 0.88 is a result, and one of 16 a condition. */
const isShareOf = (name: string, item: Tree): boolean =>
  typeof item === "string" && /^(?:0?\.\d+|1\.0+)$/.test(item) && /(?:^| )precision$/.test(headerWords(name));
/** Paths below which a file says where it was run, and not what came of it. */
export const aboutRun = /^(?:context|machine_info|commit_info|system_info|hardware_info|environment)(?:\.|$)/i;
const about =
  /^(?:eval|evaluation|dates|config|versions|metadata|meta|info|args|run|settings|general|config_general)$/i;
/** What holds nothing but settings, whatever they are called. */
const ofSettings =
  /^(?:(?:.+_|hyper)?(?:configs?|specs?|params|parameters)|hparams|hps|config_general|versions?|args|arguments|settings|defaults|options)$/i;
const ofWhole = /^(?:metadata|meta|info|run|general)$/i;

const isMoment = (name: string): boolean => roleOf(name) === "as-of";
/** When the file was written, which says little of when its rows were measured. */
const isOfWriting = (name: string): boolean => /generated|created|updated/i.test(name);

/** Of two dates the nearer one is that of the rows. */
export function withNearer(around: Around, own: Around): Around {
  const dates = [...own.keys()].filter(isMoment);
  const isPassed = (name: string): boolean =>
    isMoment(name) && dates.some((date) => isOfWriting(name) || !isOfWriting(date));
  return new Map([...[...around].filter(([name]) => !isPassed(name)), ...own]);
}

/** The texts in a record whose names are those of columns, also `model.name` and `config.model`. */
export function toldBy({ entries }: TreeObject): Around {
  const texts = new Map<string, string>();
  const tell = (name: string, item: Tree): void => {
    const role = roleOf(name);
    if (typeof item !== "string" || item === "" || item.length >= 100 || role === undefined || !told.has(role)) return;
    if (isShareOf(name, item)) return;
    if (!isOfDates(role) || isDate(item)) texts.set(name, item);
  };
  for (const [name, item] of entries) {
    tell(name, item);
    if (!isTreeObject(item)) continue;
    for (const [inner, text] of item.entries)
      tell(about.test(name) || (isSameRole(name, inner) && !/^name$/i.test(inner)) ? inner : `${name} ${inner}`, text);
  }
  return texts;
}

/** What the texts of a record, without those of records in it, say of a table among them. */
export const toldBeside = ({ line, entries }: TreeObject): Around =>
  toldBy({ line, entries: new Map([...entries].filter(([, item]) => typeof item === "string")) });

/** What says nothing of the rows, or where a run stands that they are parts of. */
const ofFile =
  /^(?:\$?schema|version|.*versions?|licen[cs]e|urls?|links?|href|.*id|uuid|hash|sha\d*|.*commit|revision|description|title|name|label|caption|generated.*|created.*|updated.*|source|type|kind|status|format|path|file(?: ?name)?|(?:total|num|n) (?:pages?|rows|records|items|entries|results|samples|examples|instances|models|tasks|questions|problems|prompts|benchmarks?|data ?sets?|runs|tests|files)|.*(?:count|total|rows|pages?|offset|index|timestamp|time|date|steps?|epochs?|iterations?|iters?)|next|previous|note|comment|message|command|success|error)$/;
const plainText = /^(?!(?:true|false|null|none)$|[\da-f]{7,}$|https?:)[\p{L}\p{N}][^\s/\\]{0,39}$/u;

/** A number that counts what is in the file, or tells where something stands in it. */
export const isOfFile = (name: string, item: Tree): boolean =>
  typeof item === "string" && number.test(item) && !isResult(name) && ofFile.test(headerWords(name));

/** Whether what stands right beside the rows of a table may say something of all of them, though nothing tells what. */
const mayTell = (name: string, item: Tree): item is string =>
  typeof item === "string" && item !== "" && roleOf(name) === undefined && !ofFile.test(headerWords(name));

/** The settings and the plain texts right beside a list of rows, under names that are those of no columns. */
export function openBeside({ entries }: TreeObject): Around {
  const settings = settingNamesIn(entries.keys());
  return new Map(
    [...entries].flatMap(([name, item]) => {
      const isOpen =
        mayTell(name, item) && (number.test(item) ? settings.has(name) : plainText.test(item) && !isDate(item));
      return isOpen ? [[name, item] as const] : [];
    }),
  );
}

export const aboutSettings = (name: string): boolean => about.test(name);

const isSameRole = (name: string, inner: string): boolean =>
  roleOf(name) !== undefined && roleOf(name) === roleOf(inner);

/** What is called so is a model; what is called a name may be one of anything. */
const isModelName = (name: string): boolean => /^model(?: name| id)?$/.test(headerWords(name));

const isId = (name: string): boolean => /(?:^| )id$/.test(headerWords(name));

const isOfDates = (role: ColumnRole | undefined): boolean => role === "as-of" || role === "released";

/** A text that was `generated` is no date. */
function ownRole({ rows }: ForeignTable, name: string, place: number): ColumnRole | undefined {
  const role = roleOf(name);
  return isOfDates(role) && !rows.some(({ cells }) => isDate(cells[place] ?? "")) ? undefined : role;
}

/**
 * Puts what stands around a table into columns on its left, unless one of its own says such a thing; of conditions there may be
 * several. The task of one model is what it was tested on.
 */
export function withAround(table: ForeignTable, around: Around): TableAround {
  const own = new Set(table.header.map((name, place) => ownRole(table, name, place)));
  const isAboutModel = [...around.keys()].some(isModelName);
  const added: (readonly [name: string, text: string])[] = [];
  const isVague = (name: string): number => Number(isId(name) || isOfWriting(name));
  const namesFirst = [...around].sort(([one], [other]) => isVague(one) - isVague(other));
  for (const [name, text] of namesFirst) {
    const role = roleOf(name);
    const names = [...table.header, ...added.map(([other]) => other)];
    const isSurer = role === "model" && isModelName(name) && !names.some(isModelName);
    if (role === undefined || role === "condition") {
      if (!names.includes(name)) added.push([name, text]);
      continue;
    }
    if ((own.has(role) && !isSurer) || (role === "task" && own.has("benchmark"))) continue;
    own.add(role);
    added.push([role === "task" && isAboutModel ? "benchmark" : name, text]);
  }
  if (added.length === 0) return { table, isOfOneModel: false };
  const texts = added.map(([, text]) => text);
  const rows = table.rows.map(({ line, cells }) => ({ line, cells: [...texts, ...cells] }));
  const header = namesOf([...added.map(([name]) => name), ...table.header]);
  return { table: { ...table, header, rows }, isOfOneModel: added.some(([name]) => roleOf(name) === "model") };
}

const number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const valueRoles: ReadonlySet<ColumnRole> = new Set(["value", "uncertainty", "low", "high"]);

/** The numbers of a record that may say what came of something, whatever they are called: no settings, and nothing of the file. */
export function numbersOf({ entries }: TreeObject, path: string): readonly NamedNumber[] {
  const steps = path.split(".");
  if (aboutRun.test(path) || (about.test(steps.at(-1) ?? "") && ofSettings.test(steps.at(-1) ?? ""))) return [];
  const isAbout = steps.some((step) => ofSettings.test(step) || ofWhole.test(step));
  const settings = settingNamesIn(entries.keys());
  return [...entries].flatMap(([name, item]) => {
    if (typeof item !== "string" || !number.test(item)) return [];
    const role = roleOf(name);
    const isOpen = role === undefined ? mayTell(name, item) && !settings.has(name) : valueRoles.has(role);
    return isResult(name) || isShareOf(name, item) || (isOpen && !isAbout) ? [[name, item] as const] : [];
  });
}

/** The numbers of a record that are called as results are; those of the run itself are none. */
export function valuesIn({ entries }: TreeObject, path: string): readonly NamedNumber[] {
  if (aboutRun.test(path) || about.test(path.split(".").at(-1) ?? "")) return [];
  return [...entries].flatMap(([name, item]) =>
    typeof item === "string" && number.test(item) && isResult(name) ? [[name, item] as const] : [],
  );
}

/** Whether what has this name is called as results are, and as no setting. */
export function isResult(name: string): boolean {
  const words = headerWords(splitHeader(name).name);
  if (roleOf(name) !== undefined || roleByName(words) !== undefined || isSettingName(words)) return false;
  return knownMetric(words) !== undefined || knownBenchmark(words) !== undefined || directionOf(words) !== "neutral";
}
