"use client";

import type { Locale } from "@/lib/quantity";
import type { Chosen } from "@/lib/query/compare-query";
import { useCatalogue } from "../explore/use-catalogue";
import { FoundModels } from "./found-models";

interface Props {
  readonly catalogueHref: string;
  readonly q: string;
  readonly chosen: Chosen;
  readonly locale: Locale;
}

/** As `FoundModels`, while somebody types. Nothing until the catalogue has come; the button of the form works before. */
export function LiveFound({ catalogueHref, ...rest }: Props) {
  const loaded = useCatalogue(catalogueHref);
  return loaded.kind === "ready" ? <FoundModels catalogue={loaded.catalogue} {...rest} /> : null;
}
