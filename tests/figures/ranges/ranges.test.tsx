import { readdirSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Figure } from "../../../components/figure/figure";
import { themePaint } from "../../../lib/figure/palette";
import { planRanges, type RangeRow, type RangesInput } from "../../../lib/figure/plan-ranges";
import { expectStored } from "../stored-svg";

const forever = Number.POSITIVE_INFINITY;
const row = (id: string, rest: Partial<RangeRow>): RangeRow => ({ id, name: id, note: "", label: id, ...rest });

const rows: readonly RangeRow[] = [
  row("dataset", {
    name: "GPT-3 / GPT-2 · Dataset size",
    claimed: { low: 115.5, high: 116.5 },
    derived: { low: 13.9, high: 14.6 },
    verdict: "misattributed",
    note: "misattributed",
  }),
  row("family", {
    name: "EfficientDet-D1 and 4 more / RetinaNet-R101 (640) and 4 more · Parameters",
    claimed: { low: 3.5, high: 9.5 },
    derived: { low: 3.97, high: 13.3 },
    verdict: "supported-in-part",
    note: "supported in part",
  }),
  row("at-least", {
    name: "FasterSeg / Fast-SCNN · Throughput",
    claimed: { low: 1.295, high: forever },
    derived: { low: 1.326, high: 1.328 },
    verdict: "supported",
    note: "supported",
  }),
  row("at-most", {
    name: "DETR-R50 / Faster R-CNN · Parameters",
    claimed: { low: 0, high: 1.05 },
    derived: { low: 0.96, high: 0.99 },
    verdict: "contradicted",
    note: "contradicted",
  }),
  row("missing", {
    name: "BlenderBot 1.4B (distilled) / BlenderBot 2.7B · Inference time",
    claimed: { low: 1.5, high: 2.5 },
    verdict: "not-checkable",
    note: "not checkable",
  }),
];

const input = (some: readonly RangeRow[]): RangesInput => ({
  rows: some,
  words: {
    title: "One of 5 claims holds",
    subtitle: "Ratios as claimed and as derived, logarithmic",
    notes: ["An open end is drawn as a point."],
    credit: "Tenfold",
    summary: "One of 5 claims holds.",
    legend: { claimed: "claimed", derived: "derived" },
    left: (count) => `${count} more.`,
  },
  sources: [],
  omitted: 0,
  reference: 1,
});

const plan = (width: number, some = rows) => planRanges(input(some), { locale: "en", width, heading: true });

test.each([360, 640, 960])("ranges at %d px look as they are stored", (width) => {
  const markup = renderToStaticMarkup(<Figure plan={plan(width)} paint={themePaint("light")} id="f" background />);
  expectStored(import.meta.dirname, `ranges-${width}`, markup);
});

test("every stored picture is one that is drawn", () => {
  const stored = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".svg") && !file.includes("-changed"));
  expect(stored.sort()).toEqual(["ranges-360.svg", "ranges-640.svg", "ranges-960.svg"]);
});

describe("a row of ranges", () => {
  const at = (id: string, width = 640) => plan(width).ranges?.find((mark) => mark.id === id);

  test("draws an open end as far as the axis goes, and says that it is open", () => {
    expect(at("at-least")?.claimed).toMatchObject({ x2: plan(640).x.range[1], open: { low: false, high: true } });
    expect(at("at-most")?.claimed).toMatchObject({ x1: plan(640).x.range[0], open: { low: true, high: false } });
  });

  test("draws the interval of a single number wide enough to be seen", () => {
    const { x1 = 0, x2 = 0 } = at("dataset")?.claimed ?? {};
    expect(x2 - x1).toBeGreaterThanOrEqual(3);
  });

  test("draws nothing for what is unknown", () => {
    expect(at("missing")?.derived).toBeUndefined();
  });

  test.each([240, 320, 360, 480, 640, 960, 1600])("keeps spans, signs and texts inside a picture of %d px", (width) => {
    const { ranges = [], texts } = plan(width);
    for (const { claimed, derived, sign } of ranges) {
      for (const x of [claimed?.x1, claimed?.x2, derived?.x1, derived?.x2, sign?.x]) {
        expect(x ?? 0).toBeGreaterThanOrEqual(0);
        expect(x ?? 0).toBeLessThanOrEqual(width);
      }
    }
    for (const { x } of texts) expect(x).toBeLessThanOrEqual(width);
  });

  test("equal claims and measurements lie at the same place", () => {
    const interval = { low: 3.5, high: 4.5 };
    const [, , mark] = plan(640, [row("same", { claimed: interval, derived: interval })]).ranges ?? [];
    expect(mark?.claimed?.x1).toBe(mark?.derived?.x1);
    expect(mark?.claimed?.x2).toBe(mark?.derived?.x2);
  });
});

test("1× is always a tick", () => {
  for (const width of [240, 360, 640, 960])
    for (const some of [rows, [row("far", { derived: { low: 3e5, high: 4e5 } })], []])
      expect(plan(width, some).x.ticks.map(({ value }) => value)).toContain(1);
});

test.each([
  [360, 315],
  [640, 260],
  [960, 700],
])("a picture of %d × %d px has that size and says what it leaves out", (width, height) => {
  const drawn = planRanges(input(rows), { locale: "en", width, height, heading: true });
  const left = rows.length - drawn.drawn;
  expect(drawn.height).toBe(height);
  expect(drawn.omitted).toBe(left);
  expect(drawn.notes.some((note) => note === `${left} more.`)).toBe(left > 0);
  expect(drawn.plot.y + drawn.plot.height).toBeLessThan(height);
});
