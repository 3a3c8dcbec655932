import type { Id } from "../schema/catalogue";
import { articlePage } from "./article-page";
import { benchmarkPage } from "./benchmark-page";
import { claimPage } from "./claim-page";
import { claimsPage } from "./claims-page";
import { comparePage } from "./compare-page";
import { explorePage } from "./explore-page";
import type { PageRead, PageRequest } from "./file-page";
import { modelPage } from "./model-page";

interface PagePath {
  /** Without a language or an ending; `{id}` stands for an id. */
  readonly path: string;
  readonly read: (request: PageRequest, id: Id) => PageRead;
}

/** The pages that are files too. */
export const filePages = [
  { path: "explore", read: explorePage },
  { path: "compare", read: comparePage },
  { path: "models/{id}", read: modelPage },
  { path: "benchmarks/{id}", read: benchmarkPage },
  { path: "claims", read: claimsPage },
  { path: "claims/{id}", read: claimPage },
  { path: "article", read: articlePage },
] as const satisfies readonly PagePath[];

export type FilePagePath = (typeof filePages)[number]["path"];

/** As a person reads them. */
export const filePageNames = filePages.map(({ path }) => path.replace("{id}", "ID")).join(", ");

/** What reads the page at a path such as `models/gpt-3`; `undefined` where there is none. */
export function readerOf(path: string): ((request: PageRequest) => PageRead) | undefined {
  const [name = "", ...ids] = path.split("/");
  const [id = ""] = ids;
  if (ids.length > 1 || (ids.length === 1 && id === "")) return undefined;
  const page = filePages.find((known) => known.path === (ids.length === 0 ? name : `${name}/{id}`));
  return page && ((request) => page.read(request, id));
}
