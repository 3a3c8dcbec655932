import type { Metadata } from "next";
import { DataPage } from "@/components/data/data-page";
import { dataText } from "@/lib/i18n/data";
import { catalogueHref } from "../../catalogue-href";
import { currentCatalogue, currentCounts } from "../../current-catalogue";
import { pageMetadata } from "../../page-metadata";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  const { title, description } = dataText.en;
  return pageMetadata("en", { title, description, path: "/data" });
}

export default function Page() {
  return (
    <DataPage locale="en" catalogueHref={catalogueHref()} catalogue={currentCatalogue()} counts={currentCounts()} />
  );
}
