import type { Metadata } from "next";
import { ComparePage } from "@/components/compare/compare-page";
import { compareMetadata } from "../../compare-metadata";
import { currentCatalogue } from "../../current-catalogue";
import { queryOf, type SearchParams } from "../../search-params";

export async function generateMetadata({ searchParams }: { readonly searchParams: SearchParams }): Promise<Metadata> {
  return compareMetadata("en", currentCatalogue(), await queryOf(searchParams));
}

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  return <ComparePage locale="en" catalogue={currentCatalogue()} query={await queryOf(searchParams)} />;
}
