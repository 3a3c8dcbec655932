import type { Metadata } from "next";
import { ImportPage } from "@/components/import/import-page";
import { catalogueHref } from "../../catalogue-href";
import { importMetadata } from "../../import-metadata";

export const metadata: Metadata = importMetadata("en");
export const dynamic = "force-dynamic";

export default function Page({ searchParams }: PageProps<"/import">) {
  return <ImportPage locale="en" catalogueHref={catalogueHref()} searchParams={searchParams} />;
}
