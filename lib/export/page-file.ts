import type { FigurePlan } from "../figure/plan";
import { planFigure } from "../figure/plan-figure";
import type { Locale } from "../quantity";
import type { ViewProblem } from "../query/view";
import type { Catalogue } from "../schema/catalogue";
import { type Citation, citationBib, citationText, sourcesCsv } from "./citation";
import { serializeCsv } from "./csv";
import type { Evidence } from "./evidence";
import { fileHref } from "./file-address";
import type { FileFormat } from "./file-formats";
import type { FileName } from "./file-name";
import { type FileOptions, fileLimits, fileOptionNames, parseFileOptions } from "./file-options";
import type { ContentPage, FilePage, PageRead, PageRequest } from "./file-page";
import { serializeJson } from "./json";
import { markdownOf } from "./markdown";
import { pageDocument } from "./page-document";
import { citedEvidence, pageEvidence } from "./page-evidence";
import { renderPdf } from "./pdf";
import { renderPng } from "./png";
import { notFoundProblem, type Problem, parameterProblem } from "./problem";
import { renderSvg } from "./render-svg";
import type { SvgOptions } from "./svg";
import { texOf } from "./tex";
import { zipFiles } from "./zip";

export interface FileRequest extends PageRequest {
  readonly format: FileFormat;
  /** Of the server that is asked, for citations; nothing else in a file depends on it. */
  readonly origin?: string | undefined;
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

/** A page as a file. Bad parameters are a result, not an exception. */
export async function pageFile(read: (request: PageRequest) => PageRead, request: FileRequest): Promise<FileResult> {
  const { catalogue, locale, format, query, origin } = request;
  const { page, problems } = read(request);
  const parsed = parseFileOptions(query);
  const bad = [...problems.map(withFileOptions), ...parsed.problems];
  if (page === undefined || bad.length > 0) return { kind: "problem", problem: parameterProblem(bad) };
  const { options } = parsed;
  const content = "plan" in page ? page : contentOf(page, catalogue, locale, options);
  const plan = content.plan(options);
  const { mediaType, make } = formats[format];
  const tooLarge = plan && pixelProblem(plan, options, query);
  if ((format === "png" || format === "zip") && tooLarge !== undefined)
    return { kind: "problem", problem: parameterProblem([tooLarge]) };
  const ownHref = fileHref(content.pageHref, format, options);
  const evidence = (): Evidence => pageEvidence(page, "picture", catalogue);
  const citation = (): Citation => ({
    title: content.document().title,
    evidence: plan === undefined ? pageEvidence(page, "table", catalogue) : citedEvidence(page, catalogue),
    catalogue,
    locale,
    origin,
  });
  const bytes = await make({ content, plan, options, ownHref, evidence, citation });
  if (bytes === undefined)
    return {
      kind: "problem",
      problem: notFoundProblem(`This page has no figure; it has the endings ${tableFormats.join(", ")}.`),
    };
  const { ascii, full } = page.name;
  return {
    kind: "file",
    bytes,
    mediaType,
    name: { ascii: `${ascii}.${format}`, full: `${full}.${format}` },
    pageHref: page.pageHref,
    options,
  };
}

type Content = Omit<ContentPage, "used">;

/** A page of values of models, with its table in every format. */
export function contentOf(page: FilePage, catalogue: Catalogue, locale: Locale, options: FileOptions): Content {
  const plan = planOf(page, catalogue, locale, options);
  const drawable = page.drawsRows ? (page.figure?.answer.rows.length ?? 0) : 0;
  const notes = page.drawsRows ? (plan?.notes ?? []) : [];
  const title = page.drawsRows ? (plan?.title ?? page.title) : page.title;
  return {
    pageHref: page.pageHref,
    name: page.name,
    plan: () => plan,
    csv: () => serializeCsv(page, catalogue.hash),
    json: () => serializeJson(page, { omitted: Math.max(0, drawable - (plan?.drawn ?? 0)), dataHash: catalogue.hash }),
    document: () => pageDocument({ ...page, title }, { catalogue, locale, notes }),
  };
}

function planOf(
  { figure }: FilePage,
  catalogue: Catalogue,
  locale: Locale,
  { width, height }: FileOptions,
): FigurePlan | undefined {
  if (figure === undefined) return undefined;
  const { answer, title } = figure;
  return planFigure(answer, { catalogue, locale, width, height, heading: true, title });
}

const withFileOptions = (problem: ViewProblem): ViewProblem =>
  problem.kind === "unknown-parameter"
    ? { ...problem, allowed: `${problem.allowed}, and for files ${fileOptionNames.join(", ")}` }
    : problem;

interface Making {
  readonly content: Content;
  readonly plan: FigurePlan | undefined;
  readonly options: FileOptions;
  readonly ownHref: string;
  /** Of a picture; a table holds its own. */
  readonly evidence: () => Evidence;
  readonly citation: () => Citation;
}

interface Format {
  readonly mediaType: string;
  /** `undefined` where the format shows a figure and the page has none. */
  readonly make: (making: Making) => Promise<Uint8Array | undefined>;
}

const svgOf = async (making: Making): Promise<string | undefined> =>
  making.plan && renderSvg(making.plan, svgOptions(making));

const svgOptions = ({ options, ownHref, evidence }: Making): SvgOptions => ({
  theme: options.theme,
  transparent: options.transparent,
  ownHref,
  evidence: evidence(),
});

/** Twice as fast as a `TextEncoder`. */
const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");

const formats = {
  svg: {
    mediaType: "image/svg+xml; charset=utf-8",
    make: async (making) => {
      const svg = await svgOf(making);
      return svg === undefined ? undefined : utf8(svg);
    },
  },
  png: {
    mediaType: "image/png",
    make: async (making) => {
      const svg = await svgOf(making);
      const { plan, options, ownHref, evidence } = making;
      if (svg === undefined || plan === undefined) return undefined;
      return renderPng(svg, { zoom: options.zoom, title: plan.title, ownHref, evidence: evidence() });
    },
  },
  pdf: {
    mediaType: "application/pdf",
    make: async (making) => making.plan && renderPdf(making.plan, svgOptions(making)),
  },
  csv: {
    mediaType: "text/csv; charset=utf-8; header=present",
    make: async ({ content }) => utf8(content.csv()),
  },
  json: { mediaType: "application/json; charset=utf-8", make: async ({ content }) => utf8(content.json()) },
  md: {
    mediaType: "text/markdown; charset=utf-8",
    make: async ({ content }) => utf8(markdownOf(content.document())),
  },
  tex: { mediaType: "application/x-tex; charset=utf-8", make: async ({ content }) => utf8(texOf(content.document())) },
  txt: { mediaType: "text/plain; charset=utf-8", make: async ({ citation }) => utf8(citationText(citation())) },
  bib: {
    mediaType: "application/x-bibtex; charset=utf-8",
    make: async ({ citation }) => utf8(citationBib(citation())),
  },
  zip: { mediaType: "application/zip", make: packageOf },
} as const satisfies Readonly<Record<FileFormat, Format>>;

/** All of a page as one file: its figure, its data, the sources and how to cite them. */
async function packageOf(making: Making): Promise<Uint8Array> {
  const { content, options, citation } = making;
  const ownOf = (format: string): string => fileHref(content.pageHref, format, options);
  const files: [name: string, content: string | Uint8Array][] = [];
  for (const format of ["svg", "png", "pdf"] as const) {
    const bytes = await formats[format].make({ ...making, ownHref: ownOf(format) });
    if (bytes !== undefined) files.push([`figure.${format}`, bytes]);
  }
  const cited = citation();
  return zipFiles([
    ...files,
    ["data.csv", content.csv()],
    ["data.json", content.json()],
    ["sources.csv", sourcesCsv(cited)],
    ["citation.txt", citationText(cited)],
    ["citation.bib", citationBib(cited)],
  ]);
}

export const mediaTypeOf = (format: FileFormat): string => formats[format].mediaType;
/** Formats with a citation, which holds the address of the server that is asked: their bytes differ from server to server. */
export const citingFormats: readonly string[] = ["txt", "bib", "zip"];
/** What a page without a figure is given as, too. */
const tableFormats = ["csv", "json", "md", "tex", "txt", "bib", "zip"];

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
