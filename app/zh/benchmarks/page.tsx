import type { Metadata } from "next";
import { BenchmarkIndexPage } from "@/components/benchmark/benchmark-index-page";
import { benchmarkText } from "@/lib/i18n/benchmark";
import { currentCatalogue } from "../../current-catalogue";
import { pageMetadata } from "../../page-metadata";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  const { title, description } = benchmarkText.zh;
  return pageMetadata("zh", { title, description, path: "/benchmarks" });
}

export default function Page() {
  return <BenchmarkIndexPage locale="zh" catalogue={currentCatalogue()} />;
}
