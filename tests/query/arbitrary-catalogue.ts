import fc from "fast-check";
import { isNoteText } from "../../lib/query/notes-codec";
import { parseTimeRange } from "../../lib/query/time-range";
import { charts, defaultView, noteLimits, scales, sortColumns, type TimeRange, type View } from "../../lib/query/view";
import type { Catalogue } from "../../lib/schema/catalogue";
import { modelKinds, reporters } from "../../lib/schema/vocabulary";
import { catalogueOf } from "./catalogue-of";

const numbered = (prefix: string, max: number): fc.Arbitrary<string> => fc.nat({ max }).map((n) => `${prefix}-${n}`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const dateText: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 2015, max: 2022 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat({ max: 2 }),
  )
  .map(([year, month, day, precision]) =>
    [`${year}`, `${month}`.padStart(2, "0"), `${day}`.padStart(2, "0")].slice(0, precision + 1).join("-"),
  );

const model = fc.record({
  id: numbered("m", 11),
  name: fc.constantFrom("Alpha", "alpha", "Béta", "GPT-2", "GPT-10", "Zeta net"),
  organization: fc.uniqueArray(numbered("o", 3), { maxLength: 2 }),
  field: numbered("f", 2),
  task: maybe(numbered("t", 2)),
  kind: fc.constantFrom(...modelKinds),
  released: maybe(dateText),
});

const organization = fc.record({
  id: numbered("o", 3),
  country: fc.uniqueArray(fc.constantFrom("us", "cn", "fr"), { maxLength: 2 }),
});

const metric = fc.record({
  id: fc.constantFrom("parameters", "score"),
  level: fc.constantFrom("ratio", "interval", "ordinal"),
  better: fc.constantFrom("higher", "lower", "neutral"),
  unit: fc.constantFrom("count", "%"),
});

const measurement = fc.record({
  model: numbered("m", 11),
  metric: fc.constantFrom("parameters", "score"),
  benchmark: maybe(numbered("b", 1)),
  condition: fc.constantFrom("", "4-bit & batch 1", "~", "8 GPUs, 50% off +x"),
  value: fc.constantFrom("175B", "17B", "1.5B", "0", "-3", "0.4", "12.5", "9.40"),
  reportedBy: fc.constantFrom(...reporters),
  asOf: maybe(dateText),
});

const unique = { maxLength: 12, selector: ({ id }: { readonly id: string }) => id };

/** Small catalogues with gaps, several benchmarks and conditions, and values that ratios refuse. */
export const arbitraryCatalogue: fc.Arbitrary<Catalogue> = fc
  .record({
    models: fc.uniqueArray(model, unique),
    organizations: fc.uniqueArray(organization, unique),
    metrics: fc.uniqueArray(metric, { ...unique, minLength: 1 }),
    measurements: fc.array(measurement, { maxLength: 30 }),
  })
  .map(catalogueOf);

const some = (ids: Iterable<string>): fc.Arbitrary<readonly string[]> =>
  fc.shuffledSubarray([...new Set(ids)]).map((chosen) => chosen.slice(0, 2));

const timeRange: fc.Arbitrary<TimeRange> = fc
  .tuple(maybe(dateText), maybe(dateText))
  .map(([from, to]) => parseTimeRange(`${from ?? ""}..${to ?? ""}`))
  .filter((range) => range !== undefined);

const sortKeys = fc.uniqueArray(fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() }), {
  maxLength: 3,
  selector: ({ column }) => column,
});

const noteText = fc
  .oneof(fc.string({ minLength: 1, maxLength: noteLimits.length }), fc.constantFrom("50 % of ~7:1", "%7E", "注释：甲"))
  .filter(isNoteText);

const valueNote = fc.record({
  kind: fc.constant("value" as const),
  value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  text: noteText,
});

const notesOf = (models: readonly string[]): fc.Arbitrary<View["notes"]> => {
  if (models.length === 0) return fc.array(valueNote, { maxLength: 3 });
  const markNote = fc.record({
    kind: fc.constant("mark" as const),
    model: fc.constantFrom(...models),
    text: noteText,
  });
  return fc.array(fc.oneof(markNote, valueNote), { maxLength: 3 });
};

const baseline = (models: readonly string[]): fc.Arbitrary<Pick<View, "base">> =>
  models.length === 0
    ? fc.constant({})
    : fc.oneof(
        fc.constant({}),
        fc.constantFrom(...models).map((base) => ({ base })),
      );

/** Benchmark and condition of one measurement, either of them or none, so that a catalogue always has them. */
const sliceParts = (catalogue: Catalogue, metricId: string): fc.Arbitrary<Pick<View, "benchmark" | "condition">> => {
  const measured = catalogue.measurements.filter(({ metric: id }) => id === metricId);
  if (measured.length === 0) return fc.constant({});
  return fc
    .tuple(fc.constantFrom(...measured), fc.boolean(), fc.boolean())
    .map(([one, withBenchmark, withCondition]) => ({
      ...(withBenchmark && { benchmark: one.benchmark ?? "" }),
      ...(withCondition && { condition: one.condition }),
    }));
};

const search = fc.oneof(
  fc.constant(""),
  fc.constantFrom("alpha", "BETA", "gpt 2", "m-1", "o-", "zeta ne"),
  fc.string({ unit: "grapheme" }),
);

/** Any view that a catalogue can answer without a problem. */
export const arbitraryView = (catalogue: Catalogue): fc.Arbitrary<View> => {
  const models = [...catalogue.models.values()];
  const parts = fc.record(
    {
      chart: fc.constantFrom(...charts),
      time: timeRange,
      field: some(models.map(({ field }) => field)),
      org: some(catalogue.organizations.keys()),
      country: some([...catalogue.organizations.values()].flatMap(({ country }) => country)),
      kind: some(models.map(({ kind }) => kind)),
      task: some(models.flatMap(({ task }) => task ?? [])),
      q: search,
      models: some(catalogue.models.keys()),
      scale: fc.constantFrom(...scales),
      sort: sortKeys,
      limit: fc.integer({ min: 1, max: 10_000 }),
      notes: notesOf([...catalogue.models.keys()]),
    },
    { requiredKeys: [] },
  );
  return fc
    .constantFrom(...catalogue.metrics.keys())
    .chain((metricId) =>
      fc
        .tuple(parts, sliceParts(catalogue, metricId), baseline([...catalogue.models.keys()]))
        .map(([rest, slice, base]): View => ({ ...defaultView, metric: metricId, ...rest, ...slice, ...base })),
    );
};

/** A catalogue together with a view of it. */
export const arbitraryCase: fc.Arbitrary<readonly [Catalogue, View]> = arbitraryCatalogue.chain((catalogue) =>
  arbitraryView(catalogue).map((view) => [catalogue, view] as const),
);
