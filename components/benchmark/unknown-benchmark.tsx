import { benchmarkText } from "@/lib/i18n/benchmark";
import { benchmarkHref } from "@/lib/i18n/page-hrefs";
import { localePath } from "@/lib/i18n/site";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { nearestIds } from "@/lib/query/allowed";
import type { Catalogue } from "@/lib/schema/catalogue";
import { UnknownId } from "../ui/unknown-id";

interface Props {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly id: string;
}

const suggestions = 6;
const longest = 60;

/** No such benchmark: the ids most like what was asked for. */
export function UnknownBenchmark({ locale, catalogue, id }: Props) {
  const text = benchmarkText[locale];
  const closest = nearestIds(id, [...catalogue.benchmarks.keys()], suggestions).flatMap((near) => {
    const benchmark = catalogue.benchmarks.get(near);
    return benchmark === undefined
      ? []
      : [{ id: near, name: nameOf(benchmark, locale), href: benchmarkHref(near, locale) }];
  });
  return (
    <UnknownId
      title={text.unknownTitle(id.length > longest ? `${id.slice(0, longest)}…` : id)}
      text={text.unknownText}
      closestTitle={text.closest}
      closest={closest}
      all={{ href: localePath("/benchmarks", locale), name: text.allBenchmarks }}
    />
  );
}
