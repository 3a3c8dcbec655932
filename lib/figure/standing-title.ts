import { modelText } from "../i18n/model";
import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { ModelProfile } from "../query/model-profile";
import { mainSlice } from "../query/model-view";
import { metricInSentence } from "./sentences";

/** `GPT-3 is 14th of 188 models by parameters`; absent for a model that nothing is measured like. */
export function standingTitle(profile: ModelProfile, locale: Locale): string | undefined {
  const slice = mainSlice(profile);
  if (slice?.place === undefined) return undefined;
  const { metric, benchmark, place } = slice;
  return modelText[locale].standing({
    model: nameOf(profile.model, locale),
    metric: metricInSentence(metric, locale),
    benchmark: benchmark && nameOf(benchmark, locale),
    ...place.rank,
    of: place.of,
  });
}
