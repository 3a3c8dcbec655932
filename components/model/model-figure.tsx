import { standingTitle } from "@/lib/figure/standing-title";
import type { Locale } from "@/lib/quantity";
import { answerView } from "@/lib/query/answer-view";
import type { ModelProfile } from "@/lib/query/model-profile";
import { modelView } from "@/lib/query/model-view";
import type { Catalogue } from "@/lib/schema/catalogue";
import { StaticFigure } from "../figure/static-figure";

interface Props {
  readonly profile: ModelProfile;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
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
