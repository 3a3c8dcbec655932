import { compareSentence, comparisonTitle } from "@/lib/figure/compare-sentence";
import { compareText } from "@/lib/i18n/compare";
import { localePath } from "@/lib/i18n/site";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { answerView } from "@/lib/query/answer-view";
import { type Comparison, compareModels, comparisonView } from "@/lib/query/compare-models";
import { chosenOf, parseCompare } from "@/lib/query/compare-query";
import type { View } from "@/lib/query/view";
import { viewHref } from "@/lib/query/view-codec";
import type { Catalogue } from "@/lib/schema/catalogue";
import { KeptWords } from "../figure/kept-words";
import { StaticFigure } from "../figure/static-figure";
import { AsOfNote } from "../ui/as-of-note";
import { FileLinks } from "../ui/file-links";
import page from "../ui/page.module.css";
import { ProblemList } from "../ui/problem-list";
import { AloneMetrics } from "./alone-metrics";
import { Chooser } from "./chooser";
import { ChosenModels } from "./chosen-models";
import styles from "./compare.module.css";
import { chosenHref } from "./compare-href";
import { CopySentence } from "./copy-sentence";
import { KeepFocus } from "./keep-focus";
import { numberSources } from "./numbered-sources";
import { RememberModels } from "./remember-models";
import { SharedMetrics } from "./shared-metrics";

interface Props {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly query: URLSearchParams;
}

/** Two to six models side by side. With fewer it is the way to choose them. */
export function ComparePage({ locale, catalogue: today, query }: Props) {
  const text = compareText[locale];
  const asked = parseCompare(query, today);
  const { catalogue, asOf } = asked.world;
  const chosen = chosenOf(asked);
  const comparison = compareModels(catalogue, asked.models, asked.base);
  const view = comparisonView(comparison, asOf);
  const names = asked.models.map((id) => nameOf(catalogue.models.get(id) ?? { name: id }, locale));
  return (
    <div className={page.page}>
      <header className={page.header}>
        <ProblemList problems={asked.problems} href={chosenHref(chosen, locale)} locale={locale} />
        <AsOfNote asOf={asOf} today={chosenHref({ ...chosen, asOf: undefined }, locale)} locale={locale} />
        <h1 tabIndex={-1}>
          <KeptWords text={names.length < 2 ? text.title : text.heading(names)} />
        </h1>
        {names.length === 0 && <p className={page.lead}>{text.intro}</p>}
        <ChosenModels catalogue={catalogue} chosen={chosen} locale={locale} />
        {names.length === 1 && <p className={page.lead}>{text.oneMore}</p>}
      </header>
      {names.length > 1 && (
        <div className={page.main}>
          <Result locale={locale} catalogue={today} comparison={comparison} view={view} />
        </div>
      )}
      <aside className={names.length > 1 ? `${page.aside} no-print` : `${styles.ways} ${page.wide} no-print`}>
        <Chooser query={asked} locale={locale} />
        {names.length > 1 && (
          <FileLinks href={chosenHref(chosen, locale)} hasFigure={view !== undefined} locale={locale} />
        )}
      </aside>
      <KeepFocus step={chosenHref(chosen, locale)} />
      <RememberModels models={asked.models.map((id, index) => ({ id, name: names[index] ?? id }))} />
    </div>
  );
}

interface ResultProps extends Omit<Props, "query"> {
  readonly comparison: Comparison;
  readonly view: View | undefined;
}

function Result({ locale, catalogue, comparison, view }: ResultProps) {
  const text = compareText[locale];
  const answer = view && answerView(catalogue, view);
  const sentence = compareSentence(comparison, locale);
  const sources = numberSources(comparison);
  return (
    <>
      {sentence === undefined ? (
        <p className={page.lead}>{text.nothingShared(comparison.models.map(({ model }) => nameOf(model, locale)))}</p>
      ) : (
        <div className={page.section}>
          <blockquote className={styles.sentence}>{sentence}</blockquote>
          <CopySentence key={sentence} sentence={sentence} locale={locale} />
        </div>
      )}
      {view !== undefined && answer !== undefined && (
        <div className={page.section}>
          <StaticFigure
            answer={answer}
            title={comparisonTitle(answer, locale)}
            catalogue={catalogue}
            locale={locale}
            headingLevel={2}
            id="figure"
            withData
          />
          <p className={`${page.actions} no-print`}>
            <a href={viewHref(localePath("/explore", locale), view)}>{text.openInExplore}</a>
          </p>
        </div>
      )}
      {comparison.shared.length > 0 && <SharedMetrics comparison={comparison} sources={sources} locale={locale} />}
      <AloneMetrics comparison={comparison} sources={sources} locale={locale} />
      <section className={page.section}>
        <h2>{text.sources}</h2>
        <ol className={styles.sources}>
          {[...sources.values()].map(({ number, source }) => (
            <li key={source.id} id={`source-${number}`}>
              {source.url === undefined ? (
                source.title
              ) : (
                <a href={source.url} target="_blank" rel="noopener noreferrer">
                  {source.title}
                </a>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
