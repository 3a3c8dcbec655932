import type { Metadata } from "next";
import { DataPage } from "@/components/data/data-page";
import { dataText } from "@/lib/i18n/data";
import { catalogueHref } from "../../catalogue-href";
import { currentCatalogue, currentCounts } from "../../current-catalogue";
import { pageMetadata } from "../../page-metadata";
import { queryOf, type SearchParams } from "../../search-params";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  const { title, description } = dataText.en;
  return pageMetadata("en", { title, description, path: "/data" });
}

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  return (
    <DataPage
      locale="en"
      catalogueHref={catalogueHref()}
      catalogue={currentCatalogue()}
      counts={currentCounts()}
      query={await queryOf(searchParams)}
    />
  );
}
