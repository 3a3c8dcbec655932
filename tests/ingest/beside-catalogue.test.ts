import { expect, test } from "vitest";
import { besideCatalogue } from "../../lib/ingest/catalogue/beside-catalogue";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import type { Catalogue } from "../../lib/schema/catalogue";

const catalogueOf = async (file: string, text: string): Promise<Catalogue> =>
  importReadings([await readImport(file, new TextEncoder().encode(text))]).read.catalogue;

const theirs = () =>
  catalogueOf("theirs.csv", "model,organization,params (B),score\nGPT-3,OpenAI,175,1\nT5,Google,11,2\n");
const ours = () =>
  catalogueOf("theirs.csv", "model,organization,params (B),score (%)\nGPT-3,OpenAI,174,3\nNova,Ours,5,4\n");

test("models are kept apart by the name of the data, organizations and equal metrics are shared, sources never", async () => {
  const both = besideCatalogue(await ours(), await theirs(), { name: "my runs", same: new Map() });
  expect([...both.models.values()].map(({ id, name }) => [id, name])).toEqual([
    ["gpt-3", "GPT-3"],
    ["t5", "T5"],
    ["gpt-3-my-runs", "GPT-3 (my runs)"],
    ["nova", "Nova"],
  ]);
  expect([...both.organizations.keys()]).toEqual(["openai", "google", "ours"]);
  expect([...both.metrics.values()].map(({ id, unit }) => [id, unit])).toEqual([
    ["parameters", "count"],
    ["score", "count"],
    ["score-my-runs", "%"],
  ]);
  expect(both.sources.size).toBe(2);
  expect(both.measurements.map(({ model, metric, quantity }) => [model, metric, quantity.value])).toEqual([
    ["gpt-3", "parameters", 175e9],
    ["gpt-3", "score", 1],
    ["t5", "parameters", 11e9],
    ["t5", "score", 2],
    ["gpt-3-my-runs", "parameters", 174e9],
    ["gpt-3-my-runs", "score-my-runs", 3],
    ["nova", "parameters", 5e9],
    ["nova", "score-my-runs", 4],
  ]);
});

test("a model is the same where the user says so, and then both values are kept", async () => {
  const both = besideCatalogue(await ours(), await theirs(), { name: "my runs", same: new Map([["gpt-3", "gpt-3"]]) });
  expect(both.models.size).toBe(3);
  const values = both.measurements.filter(({ model, metric }) => model === "gpt-3" && metric === "parameters");
  expect(values.map(({ quantity, source }) => [quantity.value, source])).toEqual([
    [175e9, "theirs.csv"],
    [174e9, "theirs.csv-my-runs"],
  ]);
});

test("every id leads somewhere", async () => {
  const { models, metrics, benchmarks, sources, organizations, measurements } = besideCatalogue(
    await ours(),
    await theirs(),
    { name: "x", same: new Map() },
  );
  for (const row of measurements) {
    expect(models.has(row.model) && metrics.has(row.metric) && sources.has(row.source)).toBe(true);
    expect(row.benchmark === undefined || benchmarks.has(row.benchmark)).toBe(true);
  }
  for (const { organization } of models.values())
    for (const id of organization) expect(organizations.has(id)).toBe(true);
});
