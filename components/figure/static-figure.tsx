import { pagePaint } from "@/lib/figure/palette";
import { planFigure } from "@/lib/figure/plan-figure";
import type { Locale } from "@/lib/quantity";
import type { Answer } from "@/lib/query/answer";
import type { Catalogue } from "@/lib/schema/catalogue";
import { buckets } from "./buckets";
import { Figure } from "./figure";
import { FigureData } from "./figure-data";
import { FigureFrame } from "./figure-frame";
import { markupOf } from "./markup";

interface Props {
  readonly answer: Answer;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  readonly headingLevel: 1 | 2;
  /** Unique on the page. */
  readonly id: string;
  /** Whether the rows follow as a table of their own. */
  readonly withData: boolean;
  /** Widths the column may have; all of them unless said otherwise. */
  readonly widths?: readonly number[];
  /** In place of the title that the program writes. */
  readonly title?: string | undefined;
}

const allWidths = buckets.map(({ width }) => width);

/**
 * The first paint: the figure at every width it may have, of which the style sheet shows one. As markup, so that neither the
 * page carries its elements a second time as data, nor React goes through them.
 */
export function StaticFigure({
  answer,
  catalogue,
  locale,
  headingLevel,
  id,
  withData,
  widths = allWidths,
  title,
}: Props) {
  const plans = widths.map((width) => planFigure(answer, { catalogue, locale, width, heading: false, title }));
  const [words] = plans;
  if (words === undefined) return null;
  return (
    <FigureFrame
      plan={words}
      headingLevel={headingLevel}
      data={withData && <FigureData answer={answer} plan={words} />}
    >
      {plans.map((plan) => (
        <div
          key={plan.width}
          data-bucket={plan.width}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the markup is our own and escaped
          dangerouslySetInnerHTML={{
            __html: markupOf(<Figure plan={plan} paint={pagePaint} id={`${id}-${plan.width}`} />),
          }}
        />
      ))}
    </FigureFrame>
  );
}
