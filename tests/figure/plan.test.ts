import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FigurePlan, PlacedText, Rect } from "../../lib/figure/plan";
import { planFigure } from "../../lib/figure/plan-figure";
import { textWidth } from "../../lib/figure/text-width";
import { type Locale, locales } from "../../lib/quantity";
import type { Answer } from "../../lib/query/answer";
import { answerView } from "../../lib/query/answer-view";
import { charts, defaultView, scales, type View } from "../../lib/query/view";
import type { Catalogue } from "../../lib/schema/catalogue";
import { arbitraryCase } from "../query/arbitrary-catalogue";
import { catalogueOf } from "../query/catalogue-of";
import { sample } from "./sample";

interface Case {
  readonly catalogue: Catalogue;
  readonly answer: Answer;
  readonly plan: FigurePlan;
}

interface Frame {
  readonly width: number;
  readonly height?: number | undefined;
  readonly heading: boolean;
  readonly locale: Locale;
}

const frame: fc.Arbitrary<Frame> = fc.record({
  width: fc.integer({ min: 240, max: 1600 }),
  heading: fc.boolean(),
  locale: fc.constantFrom(...locales),
});

const casesOf = (view: (view: View) => View, frames = frame): fc.Arbitrary<Case> =>
  fc.tuple(arbitraryCase, frames).map(([[catalogue, drawn], options]) => {
    const answer = answerView(catalogue, view(drawn));
    return { catalogue, answer, plan: planFigure(answer, { catalogue, ...options }) };
  });

const anyCase = casesOf((view) => view);

function textBox({ x, y, text, size, weight, anchor }: PlacedText): Rect {
  const width = textWidth(text, size, weight);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.76, width, height: size };
}

const touch = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width - 0.1 && b.x < a.x + a.width - 0.1 && a.y < b.y + b.height - 0.1 && b.y < a.y + a.height - 0.1;

function expectInside({ x, y, width, height }: Rect, plan: FigurePlan, what: string, slack = 0.02): void {
  expect(x, `${what}: left`).toBeGreaterThanOrEqual(-slack);
  expect(y, `${what}: top`).toBeGreaterThanOrEqual(-slack);
  expect(x + width, `${what}: right`).toBeLessThanOrEqual(plan.width + slack);
  expect(y + height, `${what}: bottom`).toBeLessThanOrEqual(plan.height + slack);
}

function expectApart({ texts }: FigurePlan): void {
  const boxes = texts.map((text) => ({ text: text.text, box: textBox(text) }));
  boxes.forEach(({ text, box }, index) => {
    for (const other of boxes.slice(index + 1)) expect(touch(box, other.box), `${text} and ${other.text}`).toBe(false);
  });
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : [];
}

function expectRounded({ texts, lines, marks }: FigurePlan): void {
  const places = [
    texts.map(({ x, y }) => [x, y]),
    lines.map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]),
    marks.map(({ shape }) => numbersIn(shape)),
  ];
  for (const value of numbersIn(places)) expect(Math.abs(value * 100 - Math.round(value * 100))).toBeLessThan(1e-6);
}

describe("whatever is drawn, at any width from 240 to 1600 px", () => {
  test("marks stay inside the picture", () => {
    fc.assert(
      fc.property(anyCase, ({ plan }) => {
        for (const { shape, whisker, model } of plan.marks) {
          const box =
            shape.kind !== "dot"
              ? shape
              : { x: shape.x - shape.r, y: shape.y - shape.r, width: 2 * shape.r, height: 2 * shape.r };
          expectInside(box, plan, model, 6);
          if (whisker !== undefined)
            expectInside(
              { x: whisker.x1, y: whisker.y1, width: whisker.x2 - whisker.x1, height: 0 },
              plan,
              `${model}'s whisker`,
            );
        }
      }),
    );
  });

  test("texts stay inside the picture", () => {
    fc.assert(
      fc.property(anyCase, ({ plan }) => {
        for (const text of plan.texts) expectInside(textBox(text), plan, text.text, 1);
        for (const { x, y, label } of plan.legend)
          expectInside({ x, y: y - 10, width: 14 + textWidth(label, 12), height: 12 }, plan, label, 1);
      }),
    );
  });

  test("no text touches another", () => {
    fc.assert(fc.property(anyCase, ({ plan }) => expectApart(plan)));
  });

  test("the numbers of notes on several models touch no text either", () => {
    const noted = fc.tuple(arbitraryCase, frame).map(([[catalogue, drawn], options]) => {
      const notes = [...catalogue.models.keys()]
        .slice(0, 4)
        .map((model) => ({ kind: "mark" as const, model, text: "a note" }));
      return planFigure(answerView(catalogue, { ...drawn, notes }), { catalogue, ...options });
    });
    fc.assert(fc.property(noted, expectApart));
  });

  test("every number is finite, and the plan is plain data", () => {
    fc.assert(
      fc.property(anyCase, ({ plan }) => {
        expect(numbersIn(plan).every(Number.isFinite)).toBe(true);
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      }),
    );
  });

  test("positions are rounded to 0.01 px", () => {
    fc.assert(fc.property(anyCase, ({ plan }) => expectRounded(plan)));
  });

  test("so is the line at the baseline, whatever the multiples", () => {
    const value = fc.integer({ min: 1, max: 1_000_000 });
    const relative = fc.record({
      a: value,
      b: value,
      chart: fc.constantFrom("bars", "dots"),
      scale: fc.constantFrom(...scales),
    });
    fc.assert(
      fc.property(relative, frame, ({ a, b, chart, scale }, options) => {
        const catalogue = catalogueOf({
          measurements: [
            { model: "a", value: String(a) },
            { model: "b", value: String(b) },
          ],
        });
        const plan = planFigure(answerView(catalogue, { ...defaultView, chart, scale, base: "a" }), {
          catalogue,
          ...options,
        });
        expect(plan.lines.some(({ role }) => role === "reference")).toBe(true);
        expectRounded(plan);
      }),
    );
  });

  test("what is drawn and what is left out add up to the rows", () => {
    fc.assert(
      fc.property(anyCase, ({ answer, plan }) => {
        const undated =
          answer.chart === "timeline" || answer.chart === "frontier"
            ? answer.rows.filter(({ model }) => model.released === undefined).length
            : 0;
        expect(plan.marks).toHaveLength(plan.drawn);
        expect(plan.drawn + plan.omitted + undated).toBe(answer.rows.length);
        expect(plan.drawn).toBeLessThanOrEqual(answer.view.limit ?? Number.POSITIVE_INFINITY);
        expect(plan.unknown).toBe(answer.unknown.length);
      }),
    );
  });

  test("the words are there: title, subtitle, summary, credit", () => {
    fc.assert(
      fc.property(anyCase, ({ plan }) => {
        for (const words of [plan.title, plan.subtitle, plan.summary, plan.credit, ...plan.notes]) {
          expect(words.trim()).not.toBe("");
          expect(words).not.toMatch(/undefined|NaN|Infinity|\[object/);
        }
      }),
    );
  });

  test("the same view gives the same plan", () => {
    fc.assert(
      fc.property(arbitraryCase, frame, ([catalogue, view], options) => {
        const draw = () => planFigure(answerView(catalogue, view), { catalogue, ...options });
        expect(draw()).toEqual(draw());
      }),
    );
  });

  test("ticks grow along the axis and lie on it", () => {
    fc.assert(
      fc.property(anyCase, ({ plan }) => {
        for (const { ticks, range, domain } of [plan.x, plan.y]) {
          const [first, last] = [Math.min(...range), Math.max(...range)];
          expect(ticks.map(({ value }) => value)).toEqual(ticks.map(({ value }) => value).sort((a, b) => a - b));
          for (const { at, value } of ticks) {
            expect(at).toBeGreaterThanOrEqual(first - 0.02);
            expect(at).toBeLessThanOrEqual(last + 0.02);
            expect(value).toBeGreaterThanOrEqual(domain[0] - Math.abs(domain[0]) * 1e-9);
            expect(value).toBeLessThanOrEqual(domain[1] + Math.abs(domain[1]) * 1e-9);
          }
        }
      }),
    );
  });
});

describe("a picture of a given size", () => {
  const fixed = fc.record({
    width: fc.integer({ min: 320, max: 1600 }),
    height: fc.integer({ min: 240, max: 1200 }),
    heading: fc.boolean(),
    locale: fc.constantFrom(...locales),
  });
  const fixedCase = casesOf((view) => view, fixed);

  test("holds its marks and texts", () => {
    fc.assert(
      fc.property(fixedCase, ({ plan }) => {
        for (const text of plan.texts) expectInside(textBox(text), plan, text.text, 1);
        for (const { shape, model } of plan.marks)
          expectInside(shape.kind === "dot" ? { x: shape.x, y: shape.y, width: 0, height: 0 } : shape, plan, model, 1);
      }),
    );
  });

  test("counts what it has no room for", () => {
    fc.assert(
      fc.property(fixedCase, ({ answer, plan }) => {
        const undated =
          answer.chart === "timeline" || answer.chart === "frontier"
            ? answer.rows.filter(({ model }) => model.released === undefined).length
            : 0;
        expect(plan.drawn + plan.omitted + undated).toBe(answer.rows.length);
      }),
    );
  });
});

describe("scales are honest", () => {
  test("bars are as long as their values, from zero", () => {
    fc.assert(
      fc.property(
        casesOf((view) => ({ ...view, chart: "bars", scale: "linear" })),
        ({ plan }) => {
          const [low, high] = plan.x.domain;
          const [start, end] = plan.x.range;
          const pxPerUnit = (end - start) / (high - low);
          const zero = start - low * pxPerUnit;
          expect(plan.x.scale).toBe("linear");
          expect(low).toBeLessThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(0);
          for (const { shape, x, atEdge } of plan.marks) {
            if (atEdge || shape.kind !== "bar") continue;
            expect(shape.width).toBeCloseTo(Math.abs(x) * pxPerUnit, 1);
            expect(x >= 0 ? shape.x : shape.x + shape.width).toBeCloseTo(zero, 1);
          }
        },
      ),
    );
  });

  test("the lengths of two bars are in the ratio of their values", () => {
    const lengths = fc.tuple(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 240, max: 1600 }),
    );
    fc.assert(
      fc.property(lengths, ([a, b, width]) => {
        const catalogue = catalogueOf({
          measurements: [
            { model: "a", value: String(a) },
            { model: "b", value: String(b) },
          ],
        });
        const plan = planFigure(answerView(catalogue, { ...defaultView, scale: "linear" }), {
          catalogue,
          locale: "en",
          width,
          heading: false,
        });
        const [first, second] = ["a", "b"].map((id) => plan.marks.find(({ model }) => model === id)?.shape);
        if (first?.kind !== "bar" || second?.kind !== "bar") throw new Error("bars");
        const rounding = 0.02 / first.width + 0.02 / second.width;
        expect(Math.abs(first.width / second.width / (a / b) - 1)).toBeLessThanOrEqual(1e-6 + rounding);
      }),
    );
  });

  test("bars are never drawn on a logarithmic axis", () => {
    fc.assert(
      fc.property(
        casesOf((view) => ({ ...view, chart: "bars", scale: "log" })),
        ({ plan }) => {
          expect(plan.kind).toBe("dots");
          expect(plan.marks.every(({ shape }) => shape.kind === "dot")).toBe(true);
        },
      ),
    );
  });

  test("on a logarithmic axis zero and negative values stand at the edge, all others where they belong, and a note says so", () => {
    fc.assert(
      fc.property(
        casesOf((view) => ({ ...view, scale: "log" })),
        ({ answer, plan }) => {
          if (plan.kind === "area" || plan.grid !== undefined) {
            expect(plan.x.scale).toBe("linear");
            return;
          }
          const isUpright = plan.kind === "timeline" || plan.kind === "frontier" || plan.kind === "pareto";
          const axis = isUpright ? plan.y : plan.x;
          if (plan.marks.length === 0) return;
          expect(axis.scale).toBe("log");
          const [low, high] = axis.domain;
          const values = new Map(answer.rows.map((row) => [row.model.id, row.quantity.value]));
          for (const mark of plan.marks) {
            if ((values.get(mark.model) ?? 0) <= 0) expect(mark.atEdge).toBe(true);
            if (mark.atEdge) continue;
            const value = isUpright ? mark.y : mark.x;
            expect(value).toBeGreaterThanOrEqual(low * (1 - 1e-9));
            expect(value).toBeLessThanOrEqual(high * (1 + 1e-9));
          }
          if (plan.marks.some(({ atEdge }) => atEdge)) expect(plan.notes.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test("a multiple is only counted where a ratio can be formed", () => {
    fc.assert(
      fc.property(anyCase, ({ answer, plan }) => {
        const ratios = new Map(answer.rows.map(({ model, ratio }) => [model.id, ratio]));
        for (const { model, ratio } of plan.marks) {
          if (ratio !== undefined) expect(ratios.get(model)).toMatchObject({ kind: "ratio", value: ratio.value });
        }
      }),
    );
  });

  test("the line to a dot runs from zero where the axis shows it", () => {
    fc.assert(
      fc.property(
        casesOf((view) => ({ ...view, chart: "dots", scale: "linear" })),
        ({ plan }) => {
          const [low, high] = plan.x.domain;
          const [start, end] = plan.x.range;
          fc.pre(low <= 0 && high >= 0);
          const zero = start + ((0 - low) / (high - low)) * (end - start);
          for (const line of plan.lines.filter(({ role }) => role === "leader")) {
            const isBetween = plan.marks.some(
              ({ shape: { x, y } }) =>
                y === line.y1 && line.x1 >= Math.min(zero, x) - 0.02 && line.x2 <= Math.max(zero, x) + 0.02,
            );
            expect(isBetween).toBe(true);
          }
        },
      ),
    );
  });

  test("a whisker reaches the ends of what is known, on the axis of its mark", () => {
    const deviation = fc.tuple(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 240, max: 1600 }),
      fc.constantFrom("bars", "dots"),
    );
    fc.assert(
      fc.property(deviation, ([value, by, width, chart]) => {
        const catalogue = catalogueOf({
          measurements: [
            { model: "a", value: `${value}±${by}` },
            { model: "b", value: "100" },
          ],
        });
        const plan = planFigure(answerView(catalogue, { ...defaultView, chart, scale: "linear" }), {
          catalogue,
          locale: "en",
          width,
          heading: false,
        });
        const whisker = plan.marks.find(({ model }) => model === "a")?.whisker;
        if (whisker === undefined) return;
        const [low, high] = plan.x.domain;
        const [start, end] = plan.x.range;
        const at = (x: number): number => start + ((x - low) / (high - low)) * (end - start);
        expect(whisker.kind).toBe("interval");
        expect(whisker.x1).toBeCloseTo(at(value - by), 1);
        expect(whisker.x2).toBeCloseTo(at(value + by), 1);
        expect(whisker.x2).toBeLessThanOrEqual(plan.width);
      }),
    );
  });

  test("a field keeps its colour whatever the view", () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom(...charts),
        fc.constantFrom(...scales),
        ({ catalogue, answer, plan }, chart, scale) => {
          const { metric, benchmark, condition } = answer.view;
          const whole = planFigure(
            answerView(catalogue, { ...defaultView, metric, benchmark, condition, chart, scale }),
            { catalogue, locale: "en", width: 640, heading: false },
          );
          const colours = new Map(whole.marks.map(({ model, field }) => [model, field]));
          for (const { model, field } of plan.marks) expect(colours.get(model) ?? field).toBe(field);
        },
      ),
    );
  });
});

describe("areas", () => {
  test("are in the ratio of their values", () => {
    const values = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(values, frame, (numbers, options) => {
        const catalogue = catalogueOf({
          measurements: numbers.map((value, index) => ({ model: `m${index}`, value: String(value) })),
        });
        const answer = answerView(catalogue, { ...defaultView, chart: "area" });
        const plan = planFigure(answer, { catalogue, ...options });
        const [largest] = plan.marks;
        if (largest?.shape.kind !== "box") throw new Error("no squares");
        for (const { shape, value } of plan.marks) {
          if (shape.kind !== "box") throw new Error("no square");
          expect(shape.width).toBe(shape.height);
          expect(Math.abs(shape.width - largest.shape.width * Math.sqrt(value / largest.value))).toBeLessThanOrEqual(
            0.02,
          );
        }
      }),
    );
  });

  test("too small to be seen are said to be so, and never enlarged", () => {
    const catalogue = catalogueOf({
      measurements: [
        { model: "vast", value: "1e12" },
        { model: "tiny", value: "1e3" },
      ],
    });
    const plan = planFigure(answerView(catalogue, { ...defaultView, chart: "area" }), {
      catalogue,
      locale: "en",
      width: 640,
      heading: true,
    });
    expect(plan.notes.join(" ")).toContain("At true scale tiny is hardly visible; a line leads there.");
    expect(plan.marks[1]?.shape).toMatchObject({ kind: "box", width: 0.01 });
  });
});

describe("many marks", () => {
  const models = Array.from({ length: 3000 }, (_, index) => ({
    id: `m${index}`,
    name: `Model ${index}`,
    field: ["nlp", "speech"][index % 2] ?? "nlp",
    released: `${2010 + (index % 12)}`,
  }));
  const many = catalogueOf({
    models,
    measurements: models.map(({ id }, index) => ({ model: id, value: String(1 + ((index * 7919) % 100_000)) })),
  });
  const draw = (limit: number) =>
    planFigure(answerView(many, { ...defaultView, chart: "timeline", limit }), {
      catalogue: many,
      locale: "en",
      width: 960,
      heading: true,
    });

  test("become one path a field, with no label a mark", () => {
    const plan = draw(3000);
    expect(plan.batches.flatMap(({ dots }) => dots)).toHaveLength(3000);
    expect(plan.marks.map(({ role }) => role)).toEqual(plan.marks.map(() => "record"));
    expect(plan.batches.map(({ field }) => field).sort()).toEqual(["nlp", "speech"]);
    expect(
      plan.batches
        .map(({ d }) => d)
        .join("")
        .match(/M/g),
    ).toHaveLength(3000);
    expect(new Set(plan.marks.map(({ label }) => label))).toEqual(new Set([""]));
  });

  test("are planned in a moment", () => {
    const start = performance.now();
    draw(3000);
    expect(performance.now() - start).toBeLessThan(500);
  });

  test("are drawn to the limit, and the others counted", () => {
    const plan = draw(100);
    expect([plan.drawn, plan.omitted]).toEqual([100, 2900]);
    expect(plan.notes.join(" ")).toContain("2,900");
  });
});

test("the sample is drawn in every chart, scale and language", () => {
  for (const chart of charts) {
    for (const scale of scales) {
      for (const locale of locales) {
        for (const metric of sample.metrics.keys()) {
          const plan = planFigure(answerView(sample, { ...defaultView, metric, chart, scale }), {
            catalogue: sample,
            locale,
            width: 640,
            heading: true,
          });
          const hasNoRatios = chart === "area" && sample.metrics.get(metric)?.level !== "ratio";
          const isAlone = chart === "heatmap" && metric === "accuracy";
          const isRefused = hasNoRatios || isAlone;
          if (isRefused) expect(plan.drawn).toBe(0);
          else expect(plan.drawn).toBeGreaterThan(0);
          expect(plan.locale).toBe(locale);
        }
      }
    }
  }
});
