import { ledgerFilters, ledgerSorts } from "../claims/ledger-query";
import { verdictNames } from "../claims/verdict";
import { indexOf } from "../query/catalogue-index";
import { mostCompared } from "../query/compare-query";
import { longestSearch } from "../query/fold-text";
import { type ParameterName, parameterNames } from "../query/parameter-codecs";
import { charts, scales, sortColumns } from "../query/view";
import type { Catalogue } from "../schema/catalogue";
import { claimKinds } from "../schema/vocabulary";
import { fileLimits } from "./file-options";
import type { FilePagePath } from "./file-pages";

export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required?: true;
  readonly description: string;
  readonly schema: Schema;
}

const slug = "[a-z0-9.-]+";
/** A longer list would be most of the document; ids are in the tables. */
const mostListed = 80;

const text = (pattern?: string): Schema => ({ type: "string", ...(pattern !== undefined && { pattern }) });
const oneOf = (values: Iterable<string>): Schema => ({ type: "string", enum: [...values] });
const idOf = (ids: Iterable<string>): Schema => {
  const all = [...ids];
  return all.length > mostListed ? text(`^${slug}$`) : oneOf(all);
};
const escaped = (value: string): string => value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const listPattern = (item: string, most = ""): Schema => text(`^${item}(~${item})${most === "" ? "*" : most}$`);
const listOf = (values: Iterable<string>): Schema => {
  const all = [...values];
  return listPattern(all.length > mostListed || all.length === 0 ? slug : `(${all.map(escaped).join("|")})`);
};

const date = "\\d{4}(-\\d{2}(-\\d{2})?)?";

const query = (name: string, description: string, schema: Schema): Parameter => ({
  name,
  in: "query",
  description,
  schema,
});

const asOf = query("as-of", "The world as it was known then", text(`^${date}$`));

/** The parameters of a view. */
function viewParameters(catalogue: Catalogue): readonly Parameter[] {
  const { facetValues } = indexOf(catalogue);
  const metrics = [...catalogue.metrics.keys()];
  const known: Readonly<Record<ParameterName, Parameter>> = {
    metric: query("metric", "What is compared; parameters unless given", idOf(metrics)),
    benchmark: query("benchmark", "The one it is measured on; ~ for none", text(`^(${slug}|~)$`)),
    condition: query("condition", "The condition it is measured under; ~ for none", text()),
    chart: query("chart", "bars unless given", oneOf(charts)),
    x: query("x", "The second metric, with chart=pareto; released over time", oneOf([...metrics, "released"])),
    "as-of": asOf,
    time: query("time", "Dates of release, both ends included", text(`^(${date}|(${date})?\\.\\.(${date})?)$`)),
    field: query("field", "Fields, joined by ~", listOf(facetValues.field)),
    org: query("org", "Ids of organizations, joined by ~", listOf(facetValues.org)),
    country: query("country", "Countries, joined by ~", listOf(facetValues.country)),
    kind: query("kind", "Kinds of models, joined by ~", listOf(facetValues.kind)),
    task: query("task", "Tasks, joined by ~", listOf(facetValues.task)),
    q: query("q", "Searches names", { type: "string", maxLength: longestSearch }),
    models: query("models", "Ids of models, joined by ~, in their order", listPattern(slug)),
    base: query("base", "Id of the model that everything is divided by", text(`^${slug}$`)),
    scale: query("scale", "Of both axes of a trade-off; the default of the chart unless given", oneOf(scales)),
    sort: query(
      "sort",
      "Columns, joined by ~, with - in front for descending",
      listPattern(`-?(${sortColumns.join("|")})`),
    ),
    notes: query(
      "notes",
      "A reader's words at a model (gpt-3:text) or at a value (=1e12:text), joined by ~",
      text(`^(${slug}|=[^:]+):[^~]+(~(${slug}|=[^:]+):[^~]+)*$`),
    ),
    limit: query("limit", "How many marks are drawn", { type: "integer", minimum: 1, maximum: 1_000_000 }),
  };
  return parameterNames.map((name) => known[name]);
}

function ledgerParameters(catalogue: Catalogue): readonly Parameter[] {
  const { claims, models } = catalogue;
  const schemas: Readonly<Record<(typeof ledgerFilters)[number], Schema>> = {
    verdict: listOf(verdictNames),
    source: listOf(new Set(claims.map(({ source }) => source))),
    field: listOf(new Set([...models.values()].map(({ field }) => field))),
    metric: listOf(new Set(claims.flatMap(({ metric }) => metric ?? []))),
    kind: listOf(claimKinds),
    model: listPattern(slug),
  };
  return [
    ...ledgerFilters.map((name) => query(name, `Claims with one of these, joined by ~`, schemas[name])),
    query("q", "Searches what claims say, what they are about and compare, and where they were made", {
      type: "string",
      maxLength: longestSearch,
    }),
    query("sort", "The order of the ledger unless given", oneOf(ledgerSorts)),
  ];
}

/** What each page takes in its query, beside what its file takes. */
export const pageParameters = (catalogue: Catalogue): Readonly<Record<FilePagePath, readonly Parameter[]>> => ({
  explore: viewParameters(catalogue),
  compare: [
    {
      ...query("models", "Two to six ids of models, joined by ~", listPattern(slug, `{1,${mostCompared - 1}}`)),
      required: true,
    },
    query("base", "The one that the others are divided by; the first unless given", text(`^${slug}$`)),
    query("q", "A search on the page; no part of its file", text()),
    asOf,
  ],
  "models/{id}": [asOf],
  "benchmarks/{id}": [
    query("metric", "One that is measured here", idOf(catalogue.metrics.keys())),
    query("condition", "One it is measured under; ~ for none", text()),
    asOf,
  ],
  claims: ledgerParameters(catalogue),
  "claims/{id}": [],
  article: [],
});

const flag = oneOf(["0", "1"]);
const [width, height, zoom] = [fileLimits.width, fileLimits.height, fileLimits.zoom];

/** What every file takes. */
export const fileParameters: readonly Parameter[] = [
  query("width", "Of the picture, in px", { type: "integer", minimum: width[0], maximum: width[1], default: 960 }),
  query("height", "Of the picture, in px; what its marks need unless given", {
    type: "integer",
    minimum: height[0],
    maximum: height[1],
  }),
  query("zoom", "Pixels of a PNG per px", { type: "number", minimum: zoom[0], maximum: zoom[1], default: 2 }),
  query("theme", "Colours of the picture", { ...oneOf(["light", "dark"]), default: "light" }),
  query("transparent", "Without the paper behind the picture", { ...flag, default: "0" }),
  query("download", "To be saved rather than shown", { ...flag, default: "0" }),
];

export const embedParameters: readonly Parameter[] = [
  query("theme", "Colours of the figure; those that the reader prefers unless given", oneOf(["light", "dark"])),
  query("transparent", "Without the paper behind the figure", { ...flag, default: "0" }),
];

export const pathParameter = (name: string, description: string, schema: Schema): Parameter => ({
  name,
  in: "path",
  required: true,
  description,
  schema,
});

export const idParameter = pathParameter("id", "The id in the tables", text(`^${slug}$`));
