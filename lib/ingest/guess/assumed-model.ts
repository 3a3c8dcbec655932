import type { Mapping } from "../mapping";

/** The model of a table in which no column names one. */
export interface AssumedModel {
  readonly name: string;
  /** Whether nobody said so, and the name is that of the file. */
  readonly isGuess: boolean;
}

const endings = /(?:\.(?:csv|tsv|txt|md|markdown|json|jsonl|ndjson|ya?ml|parquet|tex|html?|rst|log))?(?:\.gz)?$/i;
/** Files that are called after what is in them, whatever they are about. */
const ofAnything =
  /^(?:(?:all|test|eval|evaluation|final)[ _-]?)?(?:results?|metrics?|scores?|evaluations?|evals?|summary|report|stats|output)$/i;
/** Folders that are called after nothing that is compared. */
const anyFolder =
  /^(?:(?:all|test|eval|evaluation|final)?[ _-]?(?:results?|metrics?|scores?|evaluations?|evals?|summary|reports?|stats|outputs?)|out|data|logs?|runs?|tmp|temp|new|old|main|src|docs?|files?|home|desktop|documents|downloads|uploads|[\da-f]{7,40}|[\d._-]*)$/i;
/** `org__model`, as a path writes what has a slash in it. */
const ofOwner = /^([a-z\d][\w.-]*?)__([a-z\d](?:[\w.-]*[a-z\d])?)$/i;
const stated = /(?:^|[,;:&])model=([^,;&]+)/i;

/**
 * `results/bert-base.json.gz` as `bert-base`. A step of its path that names a model says more, and so does the folder of a file that
 * is called as any other.
 */
export function modelOfFile(file: string): string {
  const steps = file.split(/[\\/]/);
  const stem = stemOf(file);
  const folders = steps.slice(0, -1);
  const said = [...folders, stem].map((step) => stated.exec(step)?.[1]?.trim()).findLast((name) => name !== undefined);
  const [, owner, model] = folders.map((step) => ofOwner.exec(step)).findLast((match) => match !== null) ?? [];
  const folder = folders.at(-1)?.trim() ?? "";
  if (said !== undefined) return said;
  if (owner !== undefined && model !== undefined) return `${owner}/${model}`;
  return ofAnything.test(stem) && !anyFolder.test(folder) ? folder : stem;
}

/** Whether the file itself is not called as the model that its path names. */
export const isOfPath = (file: string): boolean => modelOfFile(file) !== stemOf(file);

function stemOf(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const stem = name.replace(endings, "").trim();
  return stem === "" ? name : stem;
}

/** Whether the mapping leaves open which model its rows are about. */
export const isModelless = ({ shape, columns }: Pick<Mapping, "shape" | "columns">): boolean =>
  shape !== "matrix" && !columns.some(({ role }) => role === "model") && !hasOwnModels(columns);

/** Whether each column of values says itself which model it is about. */
export function hasOwnModels(columns: Mapping["columns"]): boolean {
  const values = columns.filter(({ role }) => role === "measurement" || role === "value");
  return values.length > 0 && values.every(({ model }) => model !== undefined);
}

export function assumedModel(mapping: Mapping, file: string): AssumedModel | undefined {
  if (!isModelless(mapping)) return undefined;
  if (mapping.model !== undefined) return { name: mapping.model, isGuess: false };
  return mapping.modelFrom === undefined ? undefined : { name: modelOfFile(file), isGuess: true };
}

/** All rows are about this model; about the one that the file is called after where the name is empty. */
export function withModelName(mapping: Mapping, name: string): Mapping {
  const { model: _, modelFrom: __, ...rest } = mapping;
  const given = name.trim();
  return given === "" ? { ...rest, modelFrom: "file-name" } : { ...rest, model: given };
}
