import { parseQuantity } from "../lib/quantity";
import type { Catalogue, Measurement, Model } from "../lib/schema/catalogue";
import { parsePartialDate } from "../lib/schema/parse-partial-date";
import { random } from "./random";

const fields = ["nlp", "computer-vision", "reinforcement-learning", "biology", "speech"];

/** `count` models with a number of parameters between 10⁵ and 10¹² and a date from 2012 to 2024. */
export function sampleCatalogue(count: number): Catalogue {
  const next = random(20201231);
  const models: Model[] = [];
  const measurements: Measurement[] = [];
  for (let index = 0; index < count; index += 1) {
    const date = `${2012 + Math.floor(next() * 13)}-${String(1 + Math.floor(next() * 12)).padStart(2, "0")}-${String(1 + Math.floor(next() * 28)).padStart(2, "0")}`;
    const id = `model-${index}`;
    models.push({
      id,
      name: `Model ${index}`,
      organization: [],
      field: fields[index % fields.length] ?? "nlp",
      kind: "model",
      released: parsePartialDate(date),
    });
    const parsed = parseQuantity((10 ** (5 + next() * 7)).toPrecision(3));
    if (parsed.kind === "quantity") {
      measurements.push({
        model: id,
        metric: "parameters",
        quantity: parsed.quantity,
        condition: "",
        reportedBy: "first-party",
        source: "sample",
      });
    }
  }
  return {
    organizations: new Map(),
    models: new Map(models.map((model) => [model.id, model])),
    metrics: new Map([
      ["parameters", { id: "parameters", name: "Parameters", unit: "count", better: "neutral", level: "ratio" }],
    ]),
    benchmarks: new Map(),
    sources: new Map([["sample", { id: "sample", title: "Seeded sample", kind: "dataset" }]]),
    measurements,
    claims: [],
    hash: "",
  };
}
