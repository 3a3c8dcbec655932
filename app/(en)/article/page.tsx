import type { Metadata } from "next";
import { ArticlePage } from "@/components/claims/article-page";
import { articleText } from "@/lib/i18n/article";
import { currentCatalogue } from "../../current-catalogue";
import { pageMetadata } from "../../page-metadata";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  const { title, description } = articleText.en;
  return pageMetadata("en", { title, description, path: "/article", hasEmbed: true });
}

export default function Page() {
  return <ArticlePage locale="en" catalogue={currentCatalogue()} />;
}
