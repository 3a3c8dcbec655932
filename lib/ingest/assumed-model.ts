import type { Mapping } from "./mapping";

/** The model of a table in which no column names one. */
export interface AssumedModel {
  readonly name: string;
  /** Whether nobody said so, and the name is that of the file. */
  readonly isGuess: boolean;
}

const endings = /(?:\.(?:csv|tsv|txt|md|markdown|json|jsonl|ndjson|ya?ml|parquet))?(?:\.gz)?$/i;

/** `results/bert-base.json.gz` as `bert-base`. */
export function modelOfFile(file: string): string {
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
