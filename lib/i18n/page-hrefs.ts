import type { Locale } from "../quantity";
import type { Id } from "../schema/catalogue";
import { localePath } from "./site";

export const modelHref = (id: Id, locale: Locale): string => localePath(`/models/${encodeURIComponent(id)}`, locale);

export const benchmarkHref = (id: Id, locale: Locale): string =>
  localePath(`/benchmarks/${encodeURIComponent(id)}`, locale);

export const claimHref = (id: Id, locale: Locale): string => localePath(`/claims/${encodeURIComponent(id)}`, locale);

/** The claims that name a model. */
export const modelClaimsHref = (id: Id, locale: Locale): string =>
  localePath(`/claims?model=${encodeURIComponent(id)}`, locale);

/** The first model is the baseline. */
export const compareHref = (models: readonly Id[], locale: Locale): string =>
  `${localePath("/compare", locale)}${models.length === 0 ? "" : `?models=${models.map(encodeURIComponent).join("~")}`}`;
