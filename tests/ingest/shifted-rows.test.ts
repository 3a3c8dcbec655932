import { expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";

const header = "Model,Score,Params,Note\nA,81,1200,ok\nB,82,1300,fine\n";

const read = async (text: string) => {
  const result = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
  const { models, measurements } = result.read.catalogue;
  return {
    values: measurements
      .filter(({ locator = "" }) => !/^line [23],/.test(locator))
      .map(({ model, metric, quantity }) => [models.get(model)?.name, metric, quantity.value]),
    issues: result.issues.map(({ code, line, value }) => [code, line, value]),
    message: result.issues.find(({ code }) => code.endsWith("-row"))?.message,
    counts: result.counts,
  };
};

test.each([
  ["a name", "C (large, v2),83,1400,x", "C (large, v2)", 83, 1400],
  ["thousands", "C,83,1,400,x", "C", 83, 1400],
])("a comma in %s without quotes shifts nothing where the cells fit in one way alone", async (_, row, ...values) => {
  const [name, score, params] = values;
  const { values: found, issues, message } = await read(`${header}${row}\n`);
  expect(found).toEqual([
    [name, "score", score],
    [name, "parameters", params],
  ]);
  expect(issues).toEqual([["long-row", 4, row]]);
  expect(message).toContain("is one cell; so it is read");
});

test("a row with more cells than columns that fits in no way is left out and told once", async () => {
  const { values, issues, message, counts } = await read(`${header}C,D,x,83,y,1400,z\n`);
  expect(values).toEqual([]);
  expect(issues).toEqual([["misfit-row", 4, "C,D,x,83,y,1400,z"]]);
  expect(message).toContain("the row has 7 cells and the header 4, and they fit below its names in no way");
  expect(counts).toMatchObject({ rows: 3, rowsKept: 2, rowsLeftOut: 1 });
});

test("what stands beyond the header is told, and the others are read", async () => {
  const { values, issues } = await read(`${header}C,83,1400,x, but slow\n`);
  expect(values).toEqual([
    ["C", "score", 83],
    ["C", "parameters", 1400],
  ]);
  expect(issues).toEqual([["long-row", 4, " but slow"]]);
});

test("numbers that may be parts of one are not read", async () => {
  const { values, issues } = await read("Model,X,Y\nA,5,90\nB,6,80\nC,7,100,200\n");
  expect(values.filter(([name]) => name === "C")).toEqual([]);
  expect(issues).toEqual([["long-row", 4, "C,7,100,200"]]);
});

test("where a cell is missing the others stand below their names", async () => {
  const { values, issues } = await read(
    "model,flash,layers,device,score\ntiny,False,4,RTX 3090,25.5\nmini,True,6,RTX 3090,20.5\nlarge,24,RTX 4090,10.5\n",
  );
  expect(values).toEqual([
    ["large", "layers", 24],
    ["large", "score", 10.5],
  ]);
  expect(issues).toEqual([["short-row", 4, "large,24,RTX 4090,10.5"]]);
});
