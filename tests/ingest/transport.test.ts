import fc from "fast-check";
import { expect, test } from "vitest";
import { readTables } from "../../lib/ingest/catalogue/read-tables";
import { type PackedCatalogue, packCatalogue, unpackCatalogue } from "../../lib/ingest/catalogue/transport";
import { loadTables } from "../../lib/ingest/load";
import type { Catalogue } from "../../lib/schema/catalogue";
import { arbitraryCatalogue } from "../query/arbitrary-catalogue";
import { catalogueOf } from "../query/catalogue-of";
import { filesOf } from "./table-texts";

const sent = (catalogue: Catalogue): Catalogue => {
  const packed: PackedCatalogue = JSON.parse(JSON.stringify(packCatalogue(catalogue)));
  return unpackCatalogue(packed);
};

test("a catalogue from files arrives as it was", () => {
  const { catalogue } = readTables(filesOf());
  expect(sent(catalogue)).toEqual(catalogue);
});

test("an empty one too", () => {
  const catalogue = catalogueOf({});
  expect(sent(catalogue)).toEqual(catalogue);
});

test("any catalogue arrives as it was, its rows in order", () => {
  fc.assert(
    fc.property(arbitraryCatalogue, (catalogue) => {
      const arrived = sent(catalogue);
      expect(arrived).toEqual(catalogue);
      expect([...arrived.models.keys()]).toEqual([...catalogue.models.keys()]);
    }),
  );
});

test("what is unknown stays undefined, and empty text stays empty", () => {
  const catalogue = catalogueOf({
    models: [
      { id: "a", nameZh: undefined, note: "" },
      { id: "b", nameZh: "乙", task: undefined },
    ],
  });
  const [a, b] = [...sent(catalogue).models.values()];
  expect(a?.nameZh).toBeUndefined();
  expect(a?.note).toBe("");
  expect(b).toMatchObject({ id: "b", nameZh: "乙" });
});

test.each(["constructor", "toString", "-1", "0", "1"])("the text %j is kept", (text) => {
  const catalogue = catalogueOf({
    models: [
      { id: "a", name: text, organization: [text] },
      { id: text, task: text },
    ],
  });
  expect(sent(catalogue)).toEqual(catalogue);
});

test("the catalogue of the product is packed to less than two thirds of its plain text", () => {
  const { catalogue } = loadTables("data");
  const rows = [
    catalogue.organizations,
    catalogue.models,
    catalogue.metrics,
    catalogue.benchmarks,
    catalogue.sources,
  ].map((table) => [...table.values()]);
  const plain = JSON.stringify([...rows, catalogue.measurements, catalogue.claims]);
  expect(sent(catalogue)).toEqual(catalogue);
  expect(JSON.stringify(packCatalogue(catalogue)).length).toBeLessThan((plain.length * 2) / 3);
});
