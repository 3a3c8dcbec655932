"use client";

import { useEffect, useState } from "react";
import { type PackedCatalogue, unpackCatalogue } from "@/lib/ingest/catalogue/transport";
import type { Catalogue } from "@/lib/schema/catalogue";

export type CatalogueState =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly catalogue: Catalogue }
  | { readonly kind: "failed" };

const pending = new Map<string, Promise<Catalogue>>();

/** One download per address and page visit; a failed one may be tried again. */
export function fetchCatalogue(href: string): Promise<Catalogue> {
  const known = pending.get(href);
  if (known !== undefined) return known;
  const started = fetch(href).then(async (response) => {
    if (!response.ok) throw new Error(`catalogue: ${response.status}`);
    const packed: PackedCatalogue = await response.json();
    return unpackCatalogue(packed);
  });
  pending.set(href, started);
  started.catch(() => pending.delete(href));
  return started;
}

let provided = 0;

/** Tables that are in the browser already, under an address that `useCatalogue` finds them by. */
export function provideCatalogue(catalogue: Catalogue): string {
  provided += 1;
  const href = `provided:${provided}`;
  pending.set(href, Promise.resolve(catalogue));
  return href;
}

/** The catalogue, fetched after the page has been painted. */
export function useCatalogue(href: string): CatalogueState {
  const [state, setState] = useState<CatalogueState>({ kind: "loading" });
  useEffect(() => {
    let current = true;
    fetchCatalogue(href).then(
      (catalogue) => current && setState({ kind: "ready", catalogue }),
      () => current && setState({ kind: "failed" }),
    );
    return () => {
      current = false;
    };
  }, [href]);
  return state;
}
