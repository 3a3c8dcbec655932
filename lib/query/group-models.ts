import type { Catalogue, Model } from "../schema/catalogue";
import { compareNames } from "./compare-names";
import { foldText } from "./fold-text";
import type { ViewProblem } from "./view";

export const arrangements = ["name", "organization"] as const;
export type Arrangement = (typeof arrangements)[number];

/** More links than this make a page nobody reads. */
export const modelsPerPage = 2000;

export interface ModelIndex {
  readonly by: Arrangement;
  readonly groups: readonly ModelGroup[];
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly problems: readonly ViewProblem[];
}

/** The models as a list to read, a page of it. What cannot be used of the query is reported. */
export function modelIndex(catalogue: Catalogue, params: URLSearchParams): ModelIndex {
  const [text = ""] = params.getAll("by");
  const by = arrangements.find((known) => known === text) ?? arrangements[0];
  const pages = pagesOf(groupModels(catalogue, by), modelsPerPage);
  const [asked = ""] = params.getAll("page");
  const page = /^[1-9]\d*$/.test(asked) && Number(asked) <= pages.length ? Number(asked) : 1;
  const allowed: Readonly<Record<string, string>> = {
    by: `one of ${arrangements.join(", ")}, once`,
    page: `a whole number from 1 to ${pages.length}, once`,
  };
  const isUsed = new Set([`by=${by}`, `page=${page}`, "by=", "page="]);
  return {
    by,
    groups: pages[page - 1] ?? [],
    page,
    pageCount: Math.max(1, pages.length),
    problems: [...params].flatMap(([parameter, value]): readonly ViewProblem[] => {
      const rule = Object.hasOwn(allowed, parameter) ? allowed[parameter] : undefined;
      if (rule === undefined) return [{ parameter, value, kind: "unknown-parameter", allowed: "one of by, page" }];
      return isUsed.delete(`${parameter}=${value}`) ? [] : [{ parameter, value, kind: "invalid", allowed: rule }];
    }),
  };
}

/** The groups on pages of at most `most` models; a group that does not fit goes on, under its name, on the next. */
function pagesOf(groups: readonly ModelGroup[], most: number): readonly (readonly ModelGroup[])[] {
  const pages: ModelGroup[][] = [];
  let room = 0;
  for (const { key, models } of groups) {
    for (let from = 0; from < models.length; ) {
      if (room === 0) {
        pages.push([]);
        room = most;
      }
      const part = models.slice(from, from + room);
      pages.at(-1)?.push({ key, models: part });
      from += part.length;
      room -= part.length;
    }
  }
  return pages;
}

export interface ModelGroup {
  /** A letter, `#` for what starts with none, or an organization's id; empty for models without one. */
  readonly key: string;
  readonly models: readonly Model[];
}

/** The letter under which a name stands in a list. */
function initialOf(name: string): string {
  const first = foldText(name).trim().charAt(0).toUpperCase();
  return /^\p{L}$/u.test(first) ? first : "#";
}

/** All models in groups, both in the order of names; a model of two organizations stands under both. */
export function groupModels({ models, organizations }: Catalogue, by: Arrangement): readonly ModelGroup[] {
  const groups = new Map<string, Model[]>();
  const sorted = [...models.values()].sort((a, b) => compareNames(a.name, b.name));
  for (const model of sorted) {
    const owners = model.organization.length === 0 ? [""] : model.organization;
    for (const key of by === "name" ? [initialOf(model.name)] : owners) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [model]);
      else group.push(model);
    }
  }
  const nameOf = (key: string): string => (by === "name" ? key : (organizations.get(key)?.name ?? key));
  const isLast = (key: string): boolean => key === "" || key === "#";
  return [...groups]
    .map(([key, members]) => ({ key, models: members }))
    .sort((a, b) => Number(isLast(a.key)) - Number(isLast(b.key)) || compareNames(nameOf(a.key), nameOf(b.key)));
}
