import { metricInSentence } from "@/lib/figure/sentences";
import { modelText } from "@/lib/i18n/model";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { answerView } from "@/lib/query/answer-view";
import type { ModelProfile } from "@/lib/query/model-profile";
import { mainSlice, modelView } from "@/lib/query/model-view";
import type { Catalogue } from "@/lib/schema/catalogue";
import { StaticFigure } from "../figure/static-figure";

interface Props {
  readonly profile: ModelProfile;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

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

/** The model among those next to it by its main metric, to scale. */
export function ModelFigure({ profile, catalogue, locale }: Props) {
  const view = modelView(catalogue, profile);
  if (view === undefined) return null;
  return (
    <StaticFigure
      answer={answerView(catalogue, view)}
      catalogue={catalogue}
      locale={locale}
      headingLevel={2}
      id="figure"
      withData
      title={standingTitle(profile, locale)}
    />
  );
}
