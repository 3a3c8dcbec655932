"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import type { Locale } from "@/lib/quantity";
import type { Catalogue, Id } from "@/lib/schema/catalogue";
import { ExploreApp } from "../explore/explore-app";
import { exploreState } from "../explore/explore-state";
import { provideCatalogue } from "../explore/use-catalogue";
import { skipFirstTouch } from "../ui/first-touch";
import { ModelPages } from "../ui/model-pages";
import { LocalExport } from "./local-export";

interface Props {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  /** Models that this site has pages about. */
  readonly known: ReadonlySet<Id>;
}

/** The Explore page over tables that are in the browser already; its files are made here, as no server knows the data. */
export function LocalExplore({ catalogue, locale, known }: Props) {
  const query = useSearchParams();
  const [href] = useState(() => provideCatalogue(catalogue));
  const [initial] = useState(() => exploreState(catalogue, new URLSearchParams(query.toString()), locale));
  const hasPage = useCallback((id: Id) => known.has(id), [known]);
  useEffect(skipFirstTouch, []);
  return (
    <ModelPages value={hasPage}>
      <ExploreApp
        locale={locale}
        initial={initial}
        catalogueHref={href}
        staticFigure={null}
        renderExport={(view, onClose) => (
          <LocalExport view={view} catalogue={catalogue} locale={locale} onClose={onClose} />
        )}
      />
    </ModelPages>
  );
}
