import { measuredText } from "@/lib/figure/measured-text";
import { benchmarkText } from "@/lib/i18n/benchmark";
import { benchmarkHref, modelHref } from "@/lib/i18n/page-hrefs";
import { localePath } from "@/lib/i18n/site";
import { fieldName, nameOf, taskName } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { type BenchmarkProfile, benchmarkProfile, rankedRows } from "@/lib/query/benchmark-profile";
import { otherParameters } from "@/lib/query/other-parameters";
import type { Catalogue } from "@/lib/schema/catalogue";
import page from "../ui/page.module.css";
import { ProblemList } from "../ui/problem-list";
import styles from "../ui/record-table.module.css";
import index from "./benchmark-index.module.css";

interface Props {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
}

/** Every benchmark, by field. */
export function BenchmarkIndexPage({ locale, catalogue, query }: Props & { readonly query: URLSearchParams }) {
  const text = benchmarkText[locale];
  const profiles = [...catalogue.benchmarks.keys()].flatMap((id) => benchmarkProfile(catalogue, id) ?? []);
  const fields = [...new Set(profiles.map(({ benchmark }) => benchmark.field))];
  return (
    <div className={page.page}>
      <header className={page.header}>
        <ProblemList problems={otherParameters(query)} href={localePath("/benchmarks", locale)} locale={locale} />
        <h1>{text.title}</h1>
        <p className={page.lead}>{text.lead(profiles.length)}</p>
      </header>
      <div className={`${page.main} ${page.wide}`}>
        {fields.map((field) => (
          <section key={field} className={page.section}>
            <h2>{fieldName(field, locale)}</h2>
            <FieldTable
              profiles={profiles.filter(({ benchmark }) => benchmark.field === field)}
              catalogue={catalogue}
              locale={locale}
            />
          </section>
        ))}
      </div>
    </div>
  );
}

function FieldTable({ profiles, catalogue, locale }: Props & { readonly profiles: readonly BenchmarkProfile[] }) {
  const text = benchmarkText[locale];
  return (
    <div className={styles.frame}>
      <table className={`${styles.table} ${index.table}`}>
        <thead>
          <tr>
            <th scope="col">{text.benchmark}</th>
            <th scope="col">{text.task}</th>
            <th scope="col" data-number="">
              {text.models}
            </th>
            <th scope="col" data-number="">
              {text.values}
            </th>
            <th scope="col">{text.first}</th>
          </tr>
        </thead>
        <tbody>
          {profiles.map((profile) => {
            const { benchmark, modelCount, valueCount } = profile;
            return (
              <tr key={benchmark.id}>
                <th scope="row">
                  <a href={benchmarkHref(benchmark.id, locale)}>{nameOf(benchmark, locale)}</a>
                </th>
                <td data-label={text.task}>{benchmark.task && taskName(benchmark.task, locale)}</td>
                <td data-number="" data-label={text.models}>
                  {modelCount}
                </td>
                <td data-number="" data-label={text.values}>
                  {valueCount}
                </td>
                <td data-label={text.first}>
                  <Leader profile={profile} catalogue={catalogue} locale={locale} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Leader({ profile, catalogue, locale }: Props & { readonly profile: BenchmarkProfile }) {
  const [slice] = profile.slices;
  const [best] = slice === undefined ? [] : rankedRows(catalogue, profile.benchmark.id, slice);
  if (slice === undefined || best === undefined) return null;
  const { row, rank } = best;
  const level = rank.last - rank.first;
  const sub = [
    `${nameOf(slice.metric, locale)} ${measuredText(row.measurement, slice.metric, locale)}`,
    slice.condition,
    ...(level > 0 ? [benchmarkText[locale].tie(nameOf(row.model, locale), level)] : []),
  ];
  return (
    <span>
      <a href={modelHref(row.model.id, locale)}>{nameOf(row.model, locale)}</a>
      <span className={styles.sub}> {sub.filter(Boolean).join(" · ")}</span>
    </span>
  );
}
