import type { Catalogue, Model } from "../schema/catalogue";
import { compareNames } from "./compare-names";
import { filterModels } from "./filter-models";
import { foldText, searchWords } from "./fold-text";
import { defaultView } from "./view";

/** Models by name or organization, those whose name starts with the text first; none for a blank search. */
export function searchModels(catalogue: Catalogue, q: string): readonly Model[] {
  const words = searchWords(q);
  if (words.length === 0) return [];
  const text = words.join(" ");
  const distance = ({ name, nameZh, id }: Model): number => {
    const names = [name, nameZh ?? "", id].map(foldText);
    if (names.includes(text)) return 0;
    if (names.some((one) => one.startsWith(text))) return 1;
    return names.some((one) => words.every((word) => one.includes(word))) ? 2 : 3;
  };
  return filterModels(catalogue, { ...defaultView, q })
    .map((model) => ({ model, distance: distance(model) }))
    .sort((a, b) => a.distance - b.distance || compareNames(a.model.name, b.model.name))
    .map(({ model }) => model);
}
