import { benchmarkText } from "@/lib/i18n/benchmark";
import { compareHref } from "@/lib/i18n/page-hrefs";
import { localePath } from "@/lib/i18n/site";
import { fieldName, nameOf, taskName } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { answerView } from "@/lib/query/answer-view";
import { type BenchmarkProfile, type BenchmarkSlice, benchmarkView, rankedRows } from "@/lib/query/benchmark-profile";
import { parseBenchmarkQuery } from "@/lib/query/benchmark-query";
import { viewHref } from "@/lib/query/view-codec";
import type { Catalogue } from "@/lib/schema/catalogue";
import { StaticFigure } from "../figure/static-figure";
import { FileLinks } from "../ui/file-links";
import styles from "../ui/page.module.css";
import { ProblemList } from "../ui/problem-list";
import { BenchmarkTable } from "./benchmark-table";
import { ReportTable } from "./report-table";
import { SliceList, sliceHref } from "./slice-list";

interface Props {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly profile: BenchmarkProfile;
  readonly query: URLSearchParams;
}

const shownRows = 250;
const compared = 4;

/** One benchmark: the record over time, the ranking and who reports what. */
export function BenchmarkPage({ locale, catalogue, profile, query }: Props) {
  const text = benchmarkText[locale];
  const { benchmark, reports } = profile;
  const { slice, problems } = parseBenchmarkQuery(query, profile);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <ProblemList problems={problems} href={sliceHref(slice, profile, locale)} locale={locale} />
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
        {slice !== undefined && <SliceResult locale={locale} catalogue={catalogue} profile={profile} slice={slice} />}
        {reports.length > 0 && <ReportTable reports={reports} locale={locale} />}
      </div>
      <aside className={styles.aside}>
        <BenchmarkFacts profile={profile} slice={slice} locale={locale} />
        {profile.slices.length > 0 && <SliceList profile={profile} shown={slice} locale={locale} />}
      </aside>
    </div>
  );
}

function SliceResult({
  locale,
  catalogue,
  profile: { benchmark },
  slice,
}: Omit<Props, "query"> & { readonly slice: BenchmarkSlice }) {
  const text = benchmarkText[locale];
  const rows = rankedRows(catalogue, benchmark.id, slice);
  const view = benchmarkView(benchmark.id, slice, rows);
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

interface FactsProps extends Pick<Props, "profile" | "locale"> {
  readonly slice: BenchmarkSlice | undefined;
}

function BenchmarkFacts({ profile, slice, locale }: FactsProps) {
  const { benchmark, modelCount, valueCount } = profile;
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
      <FileLinks href={sliceHref(slice, profile, locale)} hasFigure={slice !== undefined} locale={locale} />
    </section>
  );
}
