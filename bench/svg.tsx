import * as Plot from "@observablehq/plot";
import { scaleLinear, scaleLog, scaleUtc } from "d3-scale";
import { parseHTML } from "linkedom";
import { Figure } from "../components/figure/figure";
import { markupOf } from "../components/figure/markup";
import { themePaint } from "../lib/figure/palette";
import { planFigure } from "../lib/figure/plan-figure";
import type { Answer } from "../lib/query/answer";
import { answerView } from "../lib/query/answer-view";
import { defaultView } from "../lib/query/view";
import type { Catalogue } from "../lib/schema/catalogue";
import { type Contestant, measure, ms, table } from "./measure";
import { openRecharts } from "./recharts";
import { sampleCatalogue } from "./sample-catalogue";

interface Point {
  readonly name: string;
  readonly value: number;
  readonly date: Date;
  readonly field: string;
}

const width = 960;
const paint = themePaint("light");
const colours: Readonly<Record<string, string>> = Object.fromEntries(
  ["nlp", "computer-vision", "reinforcement-learning", "biology", "speech"].map((field) => [field, paint.field(field)]),
);

const pointsOf = (answer: Answer): readonly Point[] =>
  answer.rows.map(({ model, quantity }) => ({
    name: model.name,
    value: quantity.value,
    date: new Date((model.released?.start ?? 0) * 86_400_000),
    field: model.field,
  }));

function tenfold(catalogue: Catalogue, answer: Answer): string {
  const plan = planFigure(answer, { catalogue, locale: "en", width, heading: false });
  return markupOf(<Figure plan={plan} paint={paint} id="figure" />);
}

/** What a reader who does not see the picture is told, and what its colours mean. */
function stringWords(title: string, points: readonly Point[]): string {
  const listed = points.slice(0, 12).map(({ name, value }) => `${name}, ${value.toPrecision(3)}`);
  const legend = Object.entries(colours).map(
    ([field, colour], index) =>
      `<circle cx="${index * 150 + 4}" cy="8" r="4" fill="${colour}"/><text x="${index * 150 + 14}" y="12">${field}</text>`,
  );
  return `<title>${title}</title><desc>${title}. ${listed.join("; ")}</desc>${legend.join("")}`;
}

/** The same picture by hand: bars in the colours of their fields, their names and values, an axis, a legend and a title. */
function stringBars(points: readonly Point[]): string {
  const x = scaleLinear([0, Math.max(...points.map(({ value }) => value))], [120, width - 60]);
  const foot = points.length * 28 + 22;
  const ticks = x
    .ticks(8)
    .map(
      (tick) =>
        `<path d="M${x(tick)} 22V${foot}" stroke="#ddd"/><text x="${x(tick)}" y="${foot + 15}">${tick / 1e9}B</text>`,
    );
  const bars = points.map(({ name, value, field }, index) => {
    const [end, middle] = [x(value).toFixed(2), index * 28 + 40];
    return `<text x="112" y="${middle}" text-anchor="end">${name}</text><rect x="120" y="${middle - 13}" width="${(Number(end) - 120).toFixed(2)}" height="18" fill="${colours[field]}"/><text x="${end}" dx="6" y="${middle}">${value.toPrecision(3)}</text>`;
  });
  return `<svg viewBox="0 0 ${width} ${foot + 22}">${stringWords("Parameters", points)}${ticks.join("")}${bars.join("")}</svg>`;
}

function stringDots(points: readonly Point[]): string {
  const times = points.map(({ date }) => date.getTime());
  const values = points.map(({ value }) => value);
  const x = scaleUtc([new Date(Math.min(...times)), new Date(Math.max(...times))], [40, width - 20]);
  const y = scaleLog([Math.min(...values), Math.max(...values)], [520, 30]);
  const years = x.ticks(8).map((tick) => `<text x="${x(tick)}" y="535">${tick.getUTCFullYear()}</text>`);
  const ticks = y
    .ticks(8)
    .map((tick) => `<path d="M40 ${y(tick)}H${width}" stroke="#ddd"/><text x="32" y="${y(tick)}">${tick}</text>`);
  const dots = points.map(
    ({ date, value, field }) =>
      `<circle cx="${x(date).toFixed(2)}" cy="${y(value).toFixed(2)}" r="2.5" fill="${colours[field]}"/>`,
  );
  return `<svg viewBox="0 0 ${width} 540">${stringWords("Parameters", points)}${years.join("")}${ticks.join("")}${dots.join("")}</svg>`;
}

const { document: plotDocument } = parseHTML("<!doctype html><html><body></body></html>");

const plotBars = (points: readonly Point[]): string =>
  Plot.plot({
    document: plotDocument,
    width,
    marginLeft: 120,
    marks: [
      Plot.barX(points, { x: "value", y: "name", sort: { y: "-x" } }),
      Plot.text(points, { x: "value", y: "name", text: (point: Point) => point.value.toPrecision(3), dx: 20 }),
    ],
  }).outerHTML;

const plotDots = (points: readonly Point[]): string =>
  Plot.plot({
    document: plotDocument,
    width,
    height: 540,
    y: { type: "log", grid: true },
    marks: [Plot.dot(points, { x: "date", y: "value", fill: "field", r: 2.5 })],
  }).outerHTML;

function section(title: string, contestants: readonly Contestant[], rounds: number): string {
  for (const { name, run } of contestants) {
    const drawn = String(run());
    if (!drawn.includes("<svg")) throw new Error(`${name} drew nothing`);
  }
  const times = measure(contestants, rounds);
  const own = times[0] ?? Number.NaN;
  const rows = contestants.map(({ name }, index) => [
    name,
    ms(times[index] ?? Number.NaN),
    `${((times[index] ?? Number.NaN) / own).toFixed(2)}×`,
  ]);
  return `${title}\n\n${table(["contestant", "median", "against Tenfold"], rows)}`;
}

/** Planning and drawing an SVG, from the answer of a view to markup. */
export async function benchSvg(): Promise<string> {
  const few = sampleCatalogue(20);
  const many = sampleCatalogue(2000);
  const fewAnswer = answerView(few, defaultView);
  const manyAnswer = answerView(many, { ...defaultView, chart: "timeline" });
  const bars = pointsOf(fewAnswer);
  const dots = pointsOf(manyAnswer);
  const own = (catalogue: Catalogue, answer: Answer): Contestant => ({
    name: "Tenfold: plan and draw",
    run: () => tenfold(catalogue, answer),
  });
  const recharts = await openRecharts();
  const barSize = { width, height: bars.length * 28 + 22 };
  const points = dots.map(({ date, value }) => ({ x: date.getTime(), y: value }));
  const rechartsBars = { name: "recharts in jsdom", run: () => recharts.bars(bars, barSize) };
  const rechartsDots = {
    name: "recharts in jsdom",
    run: () => recharts.dots(points, { width, height: 540 }, "log"),
  };
  return [
    section(
      "20 bars",
      [
        own(few, fewAnswer),
        { name: "string building with d3-scale", run: () => stringBars(bars) },
        { name: "Observable Plot in linkedom", run: () => plotBars(bars) },
        rechartsBars,
      ],
      40,
    ),
    section(
      "2,000 points",
      [
        own(many, manyAnswer),
        { name: "string building with d3-scale", run: () => stringDots(dots) },
        { name: "Observable Plot in linkedom", run: () => plotDots(dots) },
        rechartsDots,
      ],
      12,
    ),
  ].join("\n\n");
}
