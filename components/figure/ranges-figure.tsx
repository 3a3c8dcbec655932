import { pagePaint } from "@/lib/figure/palette";
import type { FigurePlan } from "@/lib/figure/plan";
import { planRanges, type RangesInput } from "@/lib/figure/plan-ranges";
import type { Locale } from "@/lib/quantity";
import { buckets } from "./buckets";
import { Figure } from "./figure";
import { FigureFrame } from "./figure-frame";
import { markupOf } from "./markup";

interface Props {
  readonly input: RangesInput;
  readonly locale: Locale;
  /** Unique on the page. */
  readonly id: string;
  /** Widths the column may have; all of them unless said otherwise. */
  readonly widths?: readonly number[];
  readonly headingLevel?: 2 | 3;
}

const allWidths = buckets.map(({ width }) => width);

/**
 * Claimed ranges against derived ones at every width the column may have, of which the style sheet shows one. The pictures
 * are put in as text, since elements would be sent twice; what they show is told in words on the pages that have them.
 */
export function RangesFigure({ input, locale, id, widths = allWidths, headingLevel = 2 }: Props) {
  const plans = widths.map((width) => planRanges(input, { locale, width, heading: false }));
  const [words] = plans;
  if (words === undefined || words.drawn === 0) return null;
  return (
    <FigureFrame plan={words} headingLevel={headingLevel}>
      {plans.map((plan) => (
        <div
          key={plan.width}
          data-bucket={plan.width}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the markup is our own and escaped
          dangerouslySetInnerHTML={{ __html: pictureOf(plan, `${id}-${plan.width}`) }}
        />
      ))}
    </FigureFrame>
  );
}

const pictureOf = (plan: FigurePlan, id: string): string =>
  markupOf(<Figure plan={{ ...plan, summary: plan.subtitle }} paint={pagePaint} id={id} />);
