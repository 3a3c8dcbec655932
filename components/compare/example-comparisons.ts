import { similarModels } from "@/lib/query/similar-models";
import type { Catalogue, Model } from "@/lib/schema/catalogue";

/** Comparisons worth a look, of this catalogue's own models. */
const known: readonly (readonly string[])[] = [
  ["turing-nlg", "gpt-3", "gpt-2"],
  ["meena", "blenderbot-9.4b"],
  ["efficientdet-d7", "detr-r50", "yolov3"],
  ["agent57", "muzero", "human-average"],
  ["alphafold", "alphafold-2"],
  ["fasterseg", "fast-scnn", "bisenet"],
];
const furtherCount = 4;

/** The known ones of which the catalogue has every model; in a catalogue of others, its latest models and their like. */
export function exampleComparisons(catalogue: Catalogue): readonly (readonly Model[])[] {
  const own = known
    .map((ids) => ids.flatMap((id) => catalogue.models.get(id) ?? []))
    .filter((models, index) => models.length === known[index]?.length);
  if (own.length > 0) return own;
  const latest = [...catalogue.models.values()]
    .sort((a, b) => (b.released?.start ?? Number.NEGATIVE_INFINITY) - (a.released?.start ?? Number.NEGATIVE_INFINITY))
    .slice(0, furtherCount);
  return latest.map((model) => [model, ...similarModels(catalogue, model.id, 1)]).filter((pair) => pair.length > 1);
}
