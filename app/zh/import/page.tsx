import type { Metadata } from "next";
import { ImportPage } from "@/components/import/import-page";
import { catalogueHref } from "../../catalogue-href";
import { importMetadata } from "../../import-metadata";

export const metadata: Metadata = importMetadata("zh");
export const dynamic = "force-dynamic";

export default function Page({ searchParams }: PageProps<"/zh/import">) {
  return <ImportPage locale="zh" catalogueHref={catalogueHref()} searchParams={searchParams} />;
}
