import type { Metadata } from "next";
import { dataText } from "@/lib/i18n/data";
import type { Locale } from "@/lib/quantity";
import { type TableName, tableNames } from "@/lib/schema/vocabulary";
import { currentCounts } from "./current-catalogue";
import { pageMetadata } from "./page-metadata";

export const tableOf = (name: string): TableName | undefined => tableNames.find((known) => known === name);

export function tableMetadata(locale: Locale, name: string): Metadata {
  const table = tableOf(name);
  if (table === undefined) return {};
  const text = dataText[locale];
  return pageMetadata(locale, {
    title: text.names[table],
    description: text.tableDescription(text.names[table], currentCounts()[table]),
    path: `/data/${table}`,
  });
}
