import { expect, test } from "vitest";
import { answerView } from "../../lib/query/answer-view";
import { parseTimeRange } from "../../lib/query/time-range";
import { defaultView, type View } from "../../lib/query/view";
import type { Catalogue } from "../../lib/schema/catalogue";
import { catalogueOf } from "./catalogue-of";

const fields = ["nlp", "vision", "biology", "speech"];

/** Models with a value each for `parameters`, the rest of the measurements spread over other metrics. */
function largeCatalogue(models: number, measurements: number): Catalogue {
  const metrics = Math.ceil(measurements / models);
  return catalogueOf({
    organizations: Array.from({ length: 40 }, (_, i) => ({
      id: `o-${i}`,
      name: `Organization ${i}`,
      country: [`c${i % 9}`],
    })),
    models: Array.from({ length: models }, (_, i) => ({
      id: `m-${i}`,
      name: `Model ${(i * 7919) % models}`,
      organization: [`o-${i % 40}`],
      field: fields[i % 4] ?? "nlp",
      released: `${2012 + (i % 12)}-${`${1 + (i % 12)}`.padStart(2, "0")}`,
    })),
    measurements: Array.from({ length: measurements }, (_, i) => ({
      model: `m-${i % models}`,
      metric: i < models ? "parameters" : `metric-${Math.floor(i / models) % metrics}`,
      value: `${1 + ((i * 104_729) % 9973)}M`,
    })),
  });
}

const busy: View = {
  ...defaultView,
  base: "m-1",
  field: ["nlp", "vision"],
  time: parseTimeRange("2014..2020"),
  q: "model",
  sort: [
    { column: "organization", descending: false },
    { column: "ratio", descending: true },
  ],
};

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function warmMs(catalogue: Catalogue, view: View, runs: number): number {
  for (let i = 0; i < runs; i += 1) answerView(catalogue, view);
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      answerView(catalogue, view);
      return performance.now() - start;
    }),
  );
}

test("200 models and 1,500 measurements are answered well under 5 ms", () => {
  const catalogue = largeCatalogue(200, 1500);
  expect(warmMs(catalogue, defaultView, 40)).toBeLessThan(5);
  expect(warmMs(catalogue, busy, 40)).toBeLessThan(5);
});

test("50,000 measurements stay usable, also where nothing is found", () => {
  const catalogue = largeCatalogue(10_000, 50_000);
  expect(warmMs(catalogue, defaultView, 5)).toBeLessThan(250);
  expect(warmMs(catalogue, busy, 5)).toBeLessThan(250);
  expect(warmMs(catalogue, { ...busy, q: "nothing like it", kind: ["practice"], country: ["c1"] }, 3)).toBeLessThan(
    1000,
  );
});
