import { expect, test } from "vitest";
import { parsePageAddress } from "../../lib/export/file-address";
import { makeFile } from "../../lib/export/make-file";
import { loadTables } from "../../lib/ingest/load";

const { catalogue } = loadTables("data");

async function linesOf(view: string): Promise<readonly string[]> {
  const address = parsePageAddress(view, []);
  const made = address && (await makeFile(catalogue, address, "md"));
  if (made?.kind !== "file") throw new Error(view);
  return new TextDecoder().decode(made.bytes).split("\n");
}

test("a table to be read lists what is known, and counts the rest", async () => {
  const lines = await linesOf("/explore?metric=game-score&benchmark=atari-skiing");
  const skiing = catalogue.measurements.filter(({ benchmark }) => benchmark === "atari-skiing");
  const known = new Set(skiing.map(({ model }) => model)).size;
  expect(lines.filter((line) => line.startsWith("| "))).toHaveLength(known + 2);
  expect(lines.some((line) => line.includes("| unknown |"))).toBe(false);
  expect(lines).toContainEqual(expect.stringMatching(/^\d+ models have no known value\.$/));
});

test("models that somebody chose stand in it also without a value", async () => {
  const lines = await linesOf("/explore?metric=game-score&models=gpt-3~agent57");
  expect(lines).toContainEqual(expect.stringMatching(/^\| GPT-3 \|.*\| unknown \|/));
});

test("a model that somebody chose and that has its value elsewhere is not said to have none", async () => {
  const boxes = catalogue.measurements.filter(({ metric }) => metric === "box-ap");
  const onVal = new Set(boxes.flatMap(({ benchmark, model }) => (benchmark === "coco-val" ? [model] : [])));
  const other = boxes.find(({ model }) => !onVal.has(model))?.model ?? "";
  const [some = ""] = onVal;
  const lines = await linesOf(`/explore?metric=box-ap&benchmark=coco-val&models=${some}~${other}`);
  const name = catalogue.models.get(other)?.name ?? "";
  expect(lines.find((line) => line.startsWith(`| ${name} |`))).toContain("| other benchmark |");
  expect(lines.join("\n")).toContain("1 model has values on other benchmarks only.");
});
