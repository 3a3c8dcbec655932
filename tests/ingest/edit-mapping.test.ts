import { describe, expect, test } from "vitest";
import { changeMetric, changeRole, changeShape } from "../../lib/ingest/guess/edit-mapping";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import type { Mapping } from "../../lib/ingest/mapping";

const readingOf = async (text: string) => {
  const file = await readImport("a.csv", new TextEncoder().encode(text));
  const [reading] = file.readings;
  if (reading === undefined) throw new Error("no reading");
  const countsWith = (mapping: Mapping) => importReadings([{ ...file, readings: [{ ...reading, mapping }] }]).counts;
  return { ...reading, countsWith };
};
const rolesOf = ({ columns }: Mapping) => columns.map(({ role }) => role);

describe("a column gets another role", () => {
  test("and the one that had a role only one can have is not read", async () => {
    const { table, mapping } = await readingOf("model,alias,score\nA,x,1\nB,y,2\n");
    expect(rolesOf(changeRole(mapping, 1, "model", table))).toEqual(["ignore", "model", "measurement"]);
  });

  test("as values it gets a metric, its scale and its decimals", async () => {
    const { table, mapping } = await readingOf("model;size (M)\nA;1,5\nB;2,25\n");
    const ignored = changeRole(mapping, 1, "ignore", table);
    expect(rolesOf(ignored)).toEqual(["model", "ignore"]);
    expect(changeRole(ignored, 1, "measurement", table)).toEqual(mapping);
  });

  test("an uncertainty belongs to the values before it", async () => {
    const { table, mapping } = await readingOf("model,score,extra\nA,1,0.1\nB,2,0.2\n");
    expect(changeRole(mapping, 2, "uncertainty", table).columns[2]).toMatchObject({ role: "uncertainty", of: "score" });
  });
});

test("a metric gets another name, unit, scale and decimals; nothing is never a name", async () => {
  const { table, mapping, countsWith } = await readingOf("model,speed\nA,1\nB,2\n");
  const changed = changeMetric(mapping, 1, { name: "Box AP", unit: "%", power: 3, decimal: "," }, table);
  expect(changed.columns[1]).toMatchObject({
    metric: { id: "box-ap", name: "Box AP", unit: "%" },
    power: 3,
    decimal: ",",
  });
  expect(changeMetric(changed, 1, { name: " ", unit: "" }, table)).toEqual(changed);
  expect(countsWith(changed)).toMatchObject({ values: 2, bad: 0 });
});

test.each(["wide", "matrix", "long"] as const)(
  "any shape becomes %s and back without a throw, every row accounted for",
  async (shape) => {
    for (const text of [
      "model,a,b\nA,1,2\nB,3,4\n",
      "benchmark,A,B\nx,1,2\ny,3,4\n",
      "model,metric,value\nA,x,1\nA,y,2\n",
    ]) {
      const { table, mapping, countsWith } = await readingOf(text);
      const { rows, rowsKept, rowsLeftOut } = countsWith(changeShape(mapping, shape, table));
      expect(rows).toBe(rowsKept + rowsLeftOut);
    }
  },
);

test("a matrix read as a wide table takes its labels for models, and its models for metrics", async () => {
  const { table, mapping, countsWith } = await readingOf("benchmark,A,B\nx,1,2\ny,3,4\n");
  const wide = changeShape(mapping, "wide", table);
  expect(rolesOf(wide)).toEqual(["model", "measurement", "measurement"]);
  expect(countsWith(wide)).toMatchObject({ values: 4 });
  expect(rolesOf(changeShape(wide, "matrix", table))).toEqual(rolesOf(mapping));
});

test("numbers from 0 to 1 are shares once their unit is percent, until it is another", async () => {
  const { table, mapping } = await readingOf("model,rating\nA,0.5\nB,0.75\n");
  const percent = changeMetric(mapping, 1, { unit: "%" }, table);
  expect(percent.columns[1]).toMatchObject({ metric: { unit: "%" }, power: 2 });
  expect(changeMetric(percent, 1, { unit: "points" }, table).columns[1]).toMatchObject({ power: 0 });
  expect(changeMetric(mapping, 1, { unit: "%", power: 0 }, table).columns[1]).toMatchObject({ power: 0 });
  const { table: large, mapping: other } = await readingOf("model,rating\nA,0.5\nB,75\n");
  expect(changeMetric(other, 1, { unit: "%" }, large).columns[1]?.power ?? 0).toBe(0);
});
