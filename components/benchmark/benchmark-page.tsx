import { benchmarkText } from "@/lib/i18n/benchmark";
import { compareHref } from "@/lib/i18n/page-hrefs";
import { localePath } from "@/lib/i18n/site";
import { fieldName, nameOf, taskName } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { answerView } from "@/lib/query/answer-view";
import { type BenchmarkSlice, benchmarkView, rankedRows } from "@/lib/query/benchmark-profile";
import type { BenchmarkQuery } from "@/lib/query/benchmark-query";
import { viewHref } from "@/lib/query/view-codec";
import type { Catalogue } from "@/lib/schema/catalogue";
import { StaticFigure } from "../figure/static-figure";
import { AsOfNote } from "../ui/as-of-note";
import { FileLinks } from "../ui/file-links";
import styles from "../ui/page.module.css";
import { ProblemList } from "../ui/problem-list";
import { BenchmarkTable } from "./benchmark-table";
import { ReportTable } from "./report-table";
import { SliceList, sliceHref } from "./slice-list";

interface Props {
  readonly locale: Locale;
  /** Today's. */
  readonly catalogue: Catalogue;
  readonly asked: BenchmarkQuery;
}

const shownRows = 250;
const compared = 4;

/** One benchmark: the record over time, the ranking and who reports what. */
export function BenchmarkPage({ locale, catalogue, asked }: Props) {
  const text = benchmarkText[locale];
  const { profile, slice, problems, world } = asked;
  const { benchmark, reports } = profile;
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <ProblemList problems={problems} href={sliceHref(asked, locale)} locale={locale} />
        <AsOfNote
          asOf={world.asOf}
          today={sliceHref({ ...asked, world: { ...world, asOf: undefined } }, locale)}
          locale={locale}
        />
        <p className={styles.eyebrow}>
          {[fieldName(benchmark.field, locale), benchmark.task && taskName(benchmark.task, locale)]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <h1>{nameOf(benchmark, locale)}</h1>
        {benchmark.note !== undefined && (
          <p className={styles.lead} lang="en">
            {benchmark.note}
          </p>
        )}
        {slice === undefined && <p className={styles.lead}>{text.nothing}</p>}
      </header>
      <div className={styles.main}>
        {slice !== undefined && <SliceResult locale={locale} catalogue={catalogue} asked={asked} slice={slice} />}
        {reports.length > 0 && <ReportTable reports={reports} locale={locale} />}
      </div>
      <aside className={styles.aside}>
        <BenchmarkFacts asked={asked} locale={locale} />
        {profile.slices.length > 0 && <SliceList asked={asked} locale={locale} />}
      </aside>
    </div>
  );
}

function SliceResult({
  locale,
  catalogue,
  asked: { profile, world },
  slice,
}: Props & { readonly slice: BenchmarkSlice }) {
  const text = benchmarkText[locale];
  const { id } = profile.benchmark;
  const rows = rankedRows(world.catalogue, id, slice);
  const view = benchmarkView(id, slice, rows, world.asOf);
  const exploreHref = viewHref(localePath("/explore", locale), view);
  const firsts = rows.slice(0, compared).map(({ row }) => row.model.id);
  return (
    <>
      <div className={styles.section}>
        <StaticFigure
          answer={answerView(catalogue, view)}
          catalogue={catalogue}
          locale={locale}
          headingLevel={2}
          id="figure"
          withData={false}
        />
        <p className={`${styles.actions} no-print`}>
          <a href={exploreHref}>{text.openInExplore}</a>
          {firsts.length > 1 && <a href={compareHref(firsts, locale)}>{text.compareFirst}</a>}
        </p>
      </div>
      <section className={styles.section}>
        <h2>{text.table(nameOf(slice.metric, locale), slice.condition)}</h2>
        {locale === "en" && slice.metric.note !== undefined && <p className={styles.note}>{slice.metric.note}</p>}
        <BenchmarkTable rows={rows.slice(0, shownRows)} metric={slice.metric} locale={locale} />
        <p className={styles.note}>
          {text.tableNote}
          {rows.length > shownRows && (
            <>
              {" "}
              <a href={exploreHref}>{text.further(rows.length - shownRows)}</a>
            </>
          )}
        </p>
      </section>
    </>
  );
}

function BenchmarkFacts({ asked, locale }: Pick<Props, "asked" | "locale">) {
  const { benchmark, modelCount, valueCount } = asked.profile;
  const text = benchmarkText[locale];
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    [text.field, fieldName(benchmark.field, locale)],
    [text.task, benchmark.task && taskName(benchmark.task, locale)],
    [text.models, modelCount],
    [text.values, valueCount],
  ];
  return (
    <section className={styles.section}>
      <h2>{text.facts}</h2>
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {benchmark.url !== undefined && (
          <div>
            <dt>{text.link}</dt>
            <dd>
              <a href={benchmark.url} target="_blank" rel="noopener noreferrer">
                {new URL(benchmark.url).hostname.replace(/^www\./, "")}
              </a>
            </dd>
          </div>
        )}
      </dl>
      <FileLinks href={sliceHref(asked, locale)} hasFigure={asked.slice !== undefined} locale={locale} />
    </section>
  );
}
