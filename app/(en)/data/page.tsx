import type { Metadata } from "next";
import { DataPage } from "@/components/data/data-page";
import { dataText } from "@/lib/i18n/data";
import { currentCatalogue, currentCounts } from "../../current-catalogue";
import { pageMetadata } from "../../page-metadata";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  const { title, description } = dataText.en;
  return pageMetadata("en", { title, description, path: "/data" });
}

export default function Page() {
  return <DataPage locale="en" catalogue={currentCatalogue()} counts={currentCounts()} />;
}
