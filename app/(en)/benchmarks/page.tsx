import type { Metadata } from "next";
import { BenchmarkIndexPage } from "@/components/benchmark/benchmark-index-page";
import { benchmarkText } from "@/lib/i18n/benchmark";
import { currentCatalogue } from "../../current-catalogue";
import { pageMetadata } from "../../page-metadata";
import { queryOf, type SearchParams } from "../../search-params";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  const { title, description } = benchmarkText.en;
  return pageMetadata("en", { title, description, path: "/benchmarks" });
}

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  return <BenchmarkIndexPage locale="en" catalogue={currentCatalogue()} query={await queryOf(searchParams)} />;
}
