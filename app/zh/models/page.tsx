import type { Metadata } from "next";
import { ModelIndexPage } from "@/components/model/model-index-page";
import { modelText } from "@/lib/i18n/model";
import { currentCatalogue } from "../../current-catalogue";
import { pageMetadata } from "../../page-metadata";
import { queryOf, type SearchParams } from "../../search-params";

export function generateMetadata(): Metadata {
  const { title, description } = modelText.zh;
  return pageMetadata("zh", { title, description, path: "/models" });
}

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  return <ModelIndexPage locale="zh" catalogue={currentCatalogue()} query={await queryOf(searchParams)} />;
}
