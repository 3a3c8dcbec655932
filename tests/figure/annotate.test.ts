import { describe, expect, it } from "vitest";
import { planFigure } from "../../lib/figure/plan-figure";
import { loadTables } from "../../lib/ingest/load";
import { answerView } from "../../lib/query/answer-view";
import { charts } from "../../lib/query/view";
import { parseView } from "../../lib/query/view-codec";
import { collisionsOf } from "./collisions";

const { catalogue } = loadTables("data");
const planOf = (query: string, locale: "en" | "zh" = "en", width = 960) =>
  planFigure(answerView(catalogue, parseView(new URLSearchParams(query), catalogue).view), {
    catalogue,
    locale,
    width,
    heading: true,
  });
const numbersIn = (plan: ReturnType<typeof planOf>) =>
  plan.texts.filter(({ role, size, weight }) => role === "accent" && size === 10 && weight === 600);

describe("the notes of a reader", () => {
  it.each(charts)("are numbered in %s and written below it", (chart) => {
    const metric = chart === "pareto" || chart === "frontier" ? "box-ap" : "parameters";
    const model = planOf(`metric=${metric}&chart=${chart}`).marks[0]?.model;
    const query = `metric=${metric}&chart=${chart}&notes=${model}:first`;
    const plan = planOf(query);
    expect(numbersIn(plan).map(({ text }) => text)).toEqual(["1"]);
    expect(plan.notes).toContainEqual(expect.stringMatching(/^\(1\) .+: first\.$/));
    expect(planOf(query, "zh").notes).toContainEqual(expect.stringMatching(/^（1）.+：first。$/));
  });

  it("draw a line at a value, also relative to a baseline", () => {
    const plain = planOf("notes=%3D1e12:a trillion!");
    expect(plain.notes[0]).toBe("(1) 1T: a trillion!");
    const [line] = plain.lines.filter(({ role, x1, x2 }) => role === "reference" && x1 === x2);
    expect(line?.x1).toBeCloseTo(plain.plot.x + (1e12 / (plain.x.domain[1] - plain.x.domain[0])) * plain.plot.width, 0);
    const relative = planOf("base=gpt-3&notes=%3D1.75e12:ten");
    const [start, end] = relative.x.range;
    const at = start + ((10 - relative.x.domain[0]) / (relative.x.domain[1] - relative.x.domain[0])) * (end - start);
    expect(relative.lines.some(({ role, x1 }) => role === "reference" && Math.abs(x1 - at) < 0.1)).toBe(true);
  });

  it("stay in words where they have no place", () => {
    const plan = planOf("limit=3&notes=bert-large:too small~%3D1e30:too large");
    expect(numbersIn(plan)).toEqual([]);
    expect(plan.notes.slice(0, 2)).toEqual([
      "(1) BERT-Large (not drawn): too small.",
      expect.stringMatching(/^\(2\) .*: too large\.$/),
    ]);
  });

  it("stand after the words of a row, clear of its whisker", () => {
    const plan = planOf("models=gpt-3~turing-nlg&base=turing-nlg&notes=gpt-3:ten times");
    const whisker = plan.marks[0]?.whisker;
    const [ring] = plan.rings ?? [];
    expect(whisker).toBeDefined();
    expect(ring).toBeDefined();
    const isApart = (ring?.x ?? 0) - 8 > (whisker?.x2 ?? 0) || (ring?.x ?? 0) + 8 < (whisker?.x1 ?? 0);
    expect(isApart || Math.abs((ring?.y ?? 0) - (whisker?.y1 ?? 0)) > 8).toBe(true);
  });

  it("lie on their bar where there is no other room, and not on what its end says", () => {
    const plan = planOf("models=gpt-3~turing-nlg&limit=2&notes=gpt-3:a~gpt-3:b~gpt-3:c~turing-nlg:d", "en", 300);
    expect(plan.rings).toHaveLength(4);
    expect(collisionsOf(plan)).toEqual([]);
  });

  it("cut the line at a value where it would run through words", () => {
    const plan = planOf("metric=median-human-normalized-score&notes=%3D150:line", "zh", 320);
    const uprights = plan.lines.filter(({ role, x1, x2 }) => role === "reference" && x1 === x2);
    expect(uprights.length).toBeGreaterThan(1);
    expect(collisionsOf(plan)).toEqual([]);
  });

  it.each([360, 640, 960])("stand free of words and of one another at %d px", (width) => {
    const ids = ["gpt-3", "gpt-4", "palm-540b", "turing-nlg", "bert-large"].filter((id) => catalogue.models.has(id));
    const notes = ids.map((id) => `${id}:x`).join("~");
    for (const chart of ["bars", "dots", "timeline"]) {
      const plan = planOf(`chart=${chart}&limit=200&notes=${notes}`, "en", width);
      const placed = numbersIn(plan);
      expect(placed.length).toBe(ids.length);
      const spots = placed.map(({ x, y }) => ({ x, y: y - 3.6 }));
      for (const [index, one] of spots.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(8);
        expect(one.x).toBeLessThanOrEqual(width - 8);
        for (const other of spots.slice(index + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(15);
      }
    }
  });
});
