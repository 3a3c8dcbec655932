import type { Locale } from "@/lib/quantity";
import { answerView } from "@/lib/query/answer-view";
import { parseView } from "@/lib/query/view-codec";
import type { Catalogue } from "@/lib/schema/catalogue";
import { StaticFigure } from "../figure/static-figure";
import { ExploreApp } from "./explore-app";
import { firstPaint } from "./explore-state";

interface Props {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly query: URLSearchParams;
}

/** The whole page as HTML. The catalogue itself follows after first paint. */
export function ExplorePage({ locale, catalogue, query }: Props) {
  const { view, problems } = parseView(query, catalogue);
  const answer = answerView(catalogue, view);
  return (
    <ExploreApp
      locale={locale}
      initial={firstPaint(catalogue, answer, problems, locale)}
      catalogueHref={`/catalogue/${catalogue.hash}.json`}
      staticFigure={
        <StaticFigure
          answer={answer}
          catalogue={catalogue}
          locale={locale}
          headingLevel={1}
          id="figure"
          withData={false}
        />
      }
    />
  );
}
