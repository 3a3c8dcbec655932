import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { type CompareQuery, serializeCompare } from "@/lib/query/compare-query";
import type { Id } from "@/lib/schema/catalogue";

export type Chosen = Pick<CompareQuery, "models" | "base">;

export function chosenHref(chosen: Chosen, locale: Locale): string {
  const query = serializeCompare(chosen);
  return `${localePath("/compare", locale)}${query === "" ? "" : `?${query}`}`;
}

export const withModel = ({ models, base }: Chosen, id: Id): Chosen => ({ models: [...models, id], base });

/** Without a model; if it was the baseline, the first of the others is. */
export function withoutModel({ models, base }: Chosen, id: Id): Chosen {
  const rest = models.filter((model) => model !== id);
  return { models: rest, base: base === id ? rest[0] : base };
}
