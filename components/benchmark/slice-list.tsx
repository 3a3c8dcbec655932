import { benchmarkText } from "@/lib/i18n/benchmark";
import { benchmarkHref } from "@/lib/i18n/page-hrefs";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { type BenchmarkQuery, serializeBenchmarkQuery } from "@/lib/query/benchmark-query";
import page from "../ui/page.module.css";
import table from "../ui/record-table.module.css";

interface Props {
  readonly asked: BenchmarkQuery;
  readonly locale: Locale;
}

/** The page of a benchmark as it was asked for. */
export function sliceHref(asked: Omit<BenchmarkQuery, "problems">, locale: Locale): string {
  const query = serializeBenchmarkQuery(asked);
  return `${benchmarkHref(asked.profile.benchmark.id, locale)}${query === "" ? "" : `?${query}`}`;
}

/** Every metric and condition of a benchmark, to choose the one that is shown. */
export function SliceList({ asked, locale }: Props) {
  const text = benchmarkText[locale];
  return (
    <nav className={page.section} aria-labelledby="measured-here">
      <h2 id="measured-here">{text.measured}</h2>
      <p className={page.note}>{text.measuredNote}</p>
      <ul className={page.list}>
        {asked.profile.slices.map((slice) => (
          <li key={`${slice.metric.id}\n${slice.condition}`}>
            <a href={sliceHref({ ...asked, slice }, locale)} aria-current={slice === asked.slice ? "true" : undefined}>
              {nameOf(slice.metric, locale)}
              {slice.condition !== "" && <span className={table.sub}>{slice.condition}</span>}
            </a>
            <span>{slice.count}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
