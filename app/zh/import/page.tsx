import type { Metadata } from "next";
import { ImportPage } from "@/components/import/import-page";
import { catalogueHref } from "../../catalogue-href";
import { importMetadata } from "../../import-metadata";
import { queryOf, type SearchParams } from "../../search-params";

export const metadata: Metadata = importMetadata("zh");
export const dynamic = "force-dynamic";

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  return <ImportPage locale="zh" catalogueHref={catalogueHref()} query={await queryOf(searchParams)} />;
}
