import { standingTitle } from "@/lib/figure/standing-title";
import type { Locale } from "@/lib/quantity";
import { answerView } from "@/lib/query/answer-view";
import type { ModelProfile } from "@/lib/query/model-profile";
import type { View } from "@/lib/query/view";
import type { Catalogue } from "@/lib/schema/catalogue";
import { StaticFigure } from "../figure/static-figure";

interface Props {
  readonly profile: ModelProfile;
  readonly view: View;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** The model among those next to it by its main metric, to scale. */
export function ModelFigure({ profile, view, catalogue, locale }: Props) {
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
