import type { Metadata } from "next";
import { ExplorePage } from "@/components/explore/explore-page";
import { currentCatalogue } from "../../current-catalogue";
import { exploreMetadata } from "../../explore-metadata";
import { queryOf, type SearchParams } from "../../search-params";

export async function generateMetadata({ searchParams }: { readonly searchParams: SearchParams }): Promise<Metadata> {
  return exploreMetadata("zh", currentCatalogue(), await queryOf(searchParams));
}

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  return <ExplorePage locale="zh" catalogue={currentCatalogue()} query={await queryOf(searchParams)} />;
}
