import type { FigurePlan } from "../figure/plan";
import type { Locale } from "../quantity";
import type { ViewProblem } from "../query/view";
import type { Catalogue } from "../schema/catalogue";
import type { PageAddress } from "./file-address";
import { parseFileOptions } from "./file-options";
import { readerOf } from "./file-pages";
import { noFileProblem } from "./make-file";
import { contentOf } from "./page-file";
import { notFoundProblem, type Problem, parameterProblem } from "./problem";

/** Widths in px at which the figure is offered; the widest that fits is shown. */
export const embedWidths = [360, 640, 960] as const;

export interface Embed {
  readonly kind: "embed";
  readonly pageHref: string;
  readonly locale: Locale;
  /** One at each of `embedWidths`. */
  readonly plans: readonly FigurePlan[];
  /** Absent: the one that the reader prefers. */
  readonly theme: "light" | "dark" | undefined;
  readonly transparent: boolean;
}

export type EmbedRead = Embed | { readonly kind: "problem"; readonly problem: Problem };

export const embedOptionNames = ["theme", "transparent"] as const;
const sizeNames = ["width", "height", "zoom", "download"] as const;

/** The figure of a page for a frame in another page. */
export function readEmbed(catalogue: Catalogue, { locale, path, query }: PageAddress): EmbedRead {
  const read = readerOf(path);
  if (read === undefined) return { kind: "problem", problem: noFileProblem };
  const { page, problems } = read({ catalogue, locale, query });
  const { options, problems: optionProblems } = parseFileOptions(query);
  const bad = [...problems, ...optionProblems, ...sizeProblems(query)];
  if (page === undefined || bad.length > 0) return { kind: "problem", problem: parameterProblem(bad) };
  const plans = embedWidths.flatMap((width) => {
    const sized = { ...options, width, height: undefined };
    return ("plan" in page ? page : contentOf(page, catalogue, locale, sized)).plan(sized) ?? [];
  });
  if (plans.length === 0) return { kind: "problem", problem: notFoundProblem("This page has no figure.") };
  const theme = query.get("theme") === "light" || query.get("theme") === "dark" ? options.theme : undefined;
  return { kind: "embed", pageHref: page.pageHref, locale, plans, theme, transparent: options.transparent };
}

/** The frame decides how large a figure is. */
const sizeProblems = (query: URLSearchParams): readonly ViewProblem[] =>
  sizeNames
    .filter((name) => query.has(name))
    .map((parameter) => ({
      parameter,
      value: query.get(parameter) ?? "",
      kind: "unknown-parameter",
      allowed: `those of the page, and ${embedOptionNames.join(", ")}`,
    }));
