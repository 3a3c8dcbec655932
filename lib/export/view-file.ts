import type { FigurePlan } from "../figure/plan";
import { planFigure } from "../figure/plan-figure";
import { localePath } from "../i18n/site";
import type { Locale } from "../quantity";
import type { Answer } from "../query/answer";
import { answerView } from "../query/answer-view";
import type { ViewProblem } from "../query/view";
import { parseView, viewHref } from "../query/view-codec";
import type { Catalogue } from "../schema/catalogue";
import { serializeCsv } from "./csv";
import { type FileName, fileName } from "./file-name";
import { type FileOptions, fileLimits, fileOptionNames, parseFileOptions } from "./file-options";
import { serializeJson } from "./json";
import { renderPng } from "./png";
import { type Problem, parameterProblem } from "./problem";
import { renderSvg } from "./svg";

export interface FileRequest {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  readonly format: FileFormat;
  /** Parameters of the view and of the file. */
  readonly query: URLSearchParams;
}

export interface MadeFile {
  readonly kind: "file";
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** With its ending. */
  readonly name: FileName;
  /** The page that shows the same view: path and query. */
  readonly pageHref: string;
  readonly options: FileOptions;
}

export type FileResult = MadeFile | { readonly kind: "problem"; readonly problem: Problem };

/** The view of the explore page as a file. Bad parameters are a result, not an exception. */
export async function viewFile({ catalogue, locale, format, query }: FileRequest): Promise<FileResult> {
  const { view, problems } = parseView(query, catalogue, fileOptionNames);
  const parsed = parseFileOptions(query);
  const bad = [...problems.map(withFileOptions), ...parsed.problems, ...searchProblems(view.q)];
  if (bad.length > 0) return { kind: "problem", problem: parameterProblem(bad) };
  const { options } = parsed;
  const answer = answerView(catalogue, view);
  const plan = planFigure(answer, { catalogue, locale, width: options.width, height: options.height, heading: true });
  const tooLarge = pixelProblem(plan, options, query);
  if (format === "png" && tooLarge !== undefined) return { kind: "problem", problem: parameterProblem([tooLarge]) };
  const pageHref = viewHref(localePath("/explore", locale), view);
  const { mediaType, make } = formats[format];
  const { ascii, full } = fileName(answer, locale);
  return {
    kind: "file",
    bytes: await make({ answer, plan, options, pageHref, dataHash: catalogue.hash }),
    mediaType,
    name: { ascii: `${ascii}.${format}`, full: `${full}.${format}` },
    pageHref,
    options,
  };
}

const withFileOptions = (problem: ViewProblem): ViewProblem =>
  problem.kind === "unknown-parameter"
    ? { ...problem, allowed: `${problem.allowed}, and for files ${fileOptionNames.join(", ")}` }
    : problem;

const longestSearch = 200;

/** The text of a search is written into the figure. */
const searchProblems = (q: string): readonly ViewProblem[] =>
  q.length > longestSearch
    ? [{ parameter: "q", value: q, kind: "invalid", allowed: `at most ${longestSearch} characters` }]
    : [];

interface Making {
  readonly answer: Answer;
  readonly plan: FigurePlan;
  readonly options: FileOptions;
  readonly pageHref: string;
  readonly dataHash: string;
}

interface Format {
  readonly mediaType: string;
  readonly make: (making: Making) => Promise<Uint8Array>;
}

const svgOf = ({ plan, options, pageHref, dataHash }: Making): Promise<string> =>
  renderSvg(plan, { theme: options.theme, transparent: options.transparent, viewHref: pageHref, dataHash });

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const formats = {
  svg: { mediaType: "image/svg+xml; charset=utf-8", make: async (making) => utf8(await svgOf(making)) },
  png: {
    mediaType: "image/png",
    make: async (making) =>
      renderPng(await svgOf(making), {
        zoom: making.options.zoom,
        title: making.plan.title,
        viewHref: making.pageHref,
      }),
  },
  csv: { mediaType: "text/csv; charset=utf-8; header=present", make: async ({ answer }) => utf8(serializeCsv(answer)) },
  json: {
    mediaType: "application/json; charset=utf-8",
    make: async ({ answer, plan, dataHash }) => utf8(serializeJson(answer, { drawn: plan.drawn, dataHash })),
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FileFormat = keyof typeof formats;
export const fileFormats: readonly string[] = Object.keys(formats);
export const isFileFormat = (text: string): text is FileFormat => Object.hasOwn(formats, text);

function pixelProblem(
  { width, height }: FigurePlan,
  { zoom }: FileOptions,
  query: URLSearchParams,
): ViewProblem | undefined {
  if (width * height * zoom * zoom <= fileLimits.pixels) return undefined;
  const most = Math.floor(Math.sqrt(fileLimits.pixels / (width * height)) * 100) / 100;
  const fits = most >= fileLimits.zoom[0] ? `up to ${most} for` : "none that fits";
  return {
    parameter: "zoom",
    value: query.get("zoom") ?? String(zoom),
    kind: "invalid",
    allowed: `${fits} a picture of ${width} × ${height} px: a file has at most ${fileLimits.pixels} pixels`,
  };
}
