import { fileURLToPath } from "node:url";
import { loadTables } from "../lib/ingest/load";
import { answerView } from "../lib/query/answer-view";
import { parseView } from "../lib/query/view-codec";
import { measure, ms, table } from "./measure";
import { sampleCatalogue } from "./sample-catalogue";

const queries = [
  "",
  "field=nlp&country=us&time=2018..2022",
  "base=turing-nlg&sort=-released",
  "q=efficientdet&metric=box-ap",
  "metric=game-score",
];

/** Filtering, sorting, facets and ratios: the whole answer of a view. */
export async function benchQuery(): Promise<string> {
  const { catalogue } = loadTables(fileURLToPath(new URL("../data", import.meta.url)));
  const views = queries.map((query) => ({
    name: query === "" ? "(default)" : query,
    view: parseView(new URLSearchParams(query), catalogue).view,
  }));
  const large = sampleCatalogue(50_000);
  const contestants = [
    ...views.map(({ name, view }) => ({ name: `the catalogue: ${name}`, run: () => answerView(catalogue, view) })),
    {
      name: "50,000 models: field=nlp",
      run: () => answerView(large, { ...parseView(new URLSearchParams("field=nlp"), large).view }),
    },
  ];
  const times = measure(contestants, 20);
  return table(
    ["view", "median"],
    contestants.map(({ name }, index) => [name, ms(times[index] ?? Number.NaN)]),
  );
}
