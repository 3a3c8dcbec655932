"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import type { Locale } from "@/lib/quantity";
import { mostMeasured } from "@/lib/query/most-measured";
import { defaultView } from "@/lib/query/view";
import { fullViewHref } from "@/lib/query/view-codec";
import type { Catalogue, Id } from "@/lib/schema/catalogue";
import { type Addressing, ExploreApp } from "../explore/explore-app";
import { exploreState } from "../explore/explore-state";
import { provideCatalogue } from "../explore/use-catalogue";
import { ChineseFont } from "../ui/chinese-font";
import { skipFirstTouch } from "../ui/first-touch";
import { ModelPages } from "../ui/model-pages";
import { LocalExport } from "./local-export";

interface Props {
  readonly catalogue: Catalogue;
  /** Those that were imported: an address without a metric opens on the one that most of their models have. */
  readonly own: Catalogue["measurements"];
  readonly locale: Locale;
  /** Models that this site has pages about. */
  readonly known: ReadonlySet<Id>;
}

/** The Explore page over tables that are in the browser already; its files are made here, as no server knows the data. */
export function LocalExplore({ own, ...rest }: Props) {
  const query = useSearchParams();
  const pathname = usePathname();
  const [addressing] = useState<Addressing>(() => ({
    home: { ...defaultView, metric: mostMeasured(own, rest.catalogue.metrics) ?? defaultView.metric },
    hrefOf: fullViewHref,
  }));
  const hasMetric = query.has("metric");
  useEffect(() => {
    if (hasMetric) return;
    const further = query.toString();
    const href = fullViewHref(pathname, addressing.home);
    window.history.replaceState(null, "", further === "" ? href : `${href}&${further}`);
  }, [hasMetric, query, pathname, addressing]);
  return hasMetric && <AddressedExplore addressing={addressing} query={query} {...rest} />;
}

interface AddressedProps extends Omit<Props, "own"> {
  readonly addressing: Addressing;
  readonly query: URLSearchParams;
}

function AddressedExplore({ catalogue, locale, known, addressing, query }: AddressedProps) {
  const [href] = useState(() => provideCatalogue(catalogue));
  const [initial] = useState(() => exploreState(catalogue, new URLSearchParams(query.toString()), locale));
  const pathname = usePathname();
  const hasPage = useCallback((id: Id) => known.has(id), [known]);
  useEffect(skipFirstTouch, []);
  return (
    <ModelPages value={hasPage}>
      {locale === "en" && <ChineseFont texts={() => namesIn(catalogue)} />}
      <ExploreApp
        locale={locale}
        initial={initial}
        catalogueHref={href}
        staticFigure={null}
        addressing={addressing}
        renderExport={(view, onClose) => (
          <LocalExport
            view={view}
            catalogue={catalogue}
            href={addressing.hrefOf(pathname, view)}
            locale={locale}
            onClose={onClose}
          />
        )}
      />
    </ModelPages>
  );
}

const namesIn = ({ models, organizations, metrics, benchmarks }: Catalogue): readonly string[] =>
  [models, organizations, metrics, benchmarks].flatMap((table) => [...table.values()].map(({ name }) => name));
