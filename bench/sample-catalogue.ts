import { parseQuantity } from "../lib/quantity";
import type { Catalogue, Measurement, Model } from "../lib/schema/catalogue";
import { parsePartialDate } from "../lib/schema/parse-partial-date";

/** Pseudo-random numbers that are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

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
