"use client";

import { useSearchParams } from "next/navigation";
import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import type { Catalogue } from "@/lib/schema/catalogue";
import styles from "./import.module.css";

/** Those along whose axis models stand by their release. */
const alongTime: ReadonlySet<string | null> = new Set(["timeline", "frontier"]);

interface Props {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** Says of data whose values alone have dates why nothing of it is drawn along time, and what would change that. */
export function UndatedHint({ catalogue: { models, measurements }, locale }: Props) {
  const chart = useSearchParams().get("chart");
  const isUndated = [...models.values()].every(({ released }) => released === undefined);
  const isShown = alongTime.has(chart) && isUndated && measurements.some(({ asOf }) => asOf !== undefined);
  return isShown && <p className={styles.hint}>{importText[locale].datesOfValues}</p>;
}
