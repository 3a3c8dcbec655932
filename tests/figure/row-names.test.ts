import { expect, test } from "vitest";
import { sizes } from "../../lib/figure/frame";
import { fitRowNames } from "../../lib/figure/row-names";
import { textWidth } from "../../lib/figure/text-width";

const row = (start: string, tail?: string) => ({ name: tail === undefined ? start : `${start} · ${tail}`, tail });
const fitted = (rows: readonly ReturnType<typeof row>[], room: number) => fitRowNames(rows, () => room);

test("names that have room stand whole", () => {
  expect(fitted([row("DETR vs YOLO", "Box AP"), row("DETR")], 400)).toEqual(["DETR vs YOLO · Box AP", "DETR"]);
});

test("a name that is cut keeps what it is measured in", () => {
  const rows = [
    row("EfficientDet-D7 vs AmoebaNet + NAS-FPN + AA (1536)", "Parameters"),
    row("EfficientDet-D7 vs AmoebaNet + NAS-FPN + AA (1536)", "FLOPs"),
    row("BERT vs GPT", "Parameters"),
  ];
  const [first, second, third] = fitted(rows, 240);
  expect(first).toMatch(/^EfficientDet-D7 vs Amoeba.*… · Parameters$/);
  expect(second).toMatch(/^EfficientDet-D7 vs Amoeba.*… · FLOPs$/);
  expect(third).toBe("BERT vs GPT · Parameters");
});

test("names that are cut alike keep what tells them apart", () => {
  const start = "EfficientDet-D3 vs ResNet-50 + NAS-FPN";
  const names = fitted([row(`${start} (1280)`, "FLOPs"), row(`${start} (1280@384)`, "FLOPs")], 250);
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name).toMatch(/ · FLOPs$/);
});

test.each([60, 90, 140, 200, 300])("no name is wider than its room of %i px", (room) => {
  const long = "EfficientDet-D1 and 4 more vs RetinaNet-R101 (640) and 4 more";
  const rows = [row(long, "Training throughput of the whole"), row(long), row("A", "Parameters"), row(`${long}!`, "B")];
  for (const name of fitted(rows, room)) expect(textWidth(name, sizes.label)).toBeLessThanOrEqual(room + 1);
});

test("a tail that does not end the name is no part of it", () => {
  expect(fitRowNames([{ name: "DETR", tail: "Box AP" }], () => 400)).toEqual(["DETR"]);
});
