import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { type Chosen, serializeCompare } from "@/lib/query/compare-query";
import type { Id } from "@/lib/schema/catalogue";

export function chosenHref(chosen: Chosen, locale: Locale): string {
  const query = serializeCompare(chosen);
  return `${localePath("/compare", locale)}${query === "" ? "" : `?${query}`}`;
}

export const withModel = (chosen: Chosen, id: Id): Chosen => ({ ...chosen, models: [...chosen.models, id] });

/** Without a model; if it was the baseline, the first of the others is. */
export function withoutModel(chosen: Chosen, id: Id): Chosen {
  const models = chosen.models.filter((model) => model !== id);
  return { ...chosen, models, base: chosen.base === id ? models[0] : chosen.base };
}
