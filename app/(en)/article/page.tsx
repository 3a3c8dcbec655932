import type { Metadata } from "next";
import { ArticlePage } from "@/components/claims/article-page";
import { articleText } from "@/lib/i18n/article";
import { currentCatalogue } from "../../current-catalogue";
import { pageMetadata } from "../../page-metadata";
import { queryOf, type SearchParams } from "../../search-params";

interface Props {
  readonly searchParams: SearchParams;
}

export function generateMetadata(): Metadata {
  const { title, description } = articleText.en;
  return pageMetadata("en", { title, description, path: "/article", hasEmbed: true });
}

export default async function Page({ searchParams }: Props) {
  return <ArticlePage locale="en" catalogue={currentCatalogue()} query={await queryOf(searchParams)} />;
}
