import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BenchmarkPage } from "@/components/benchmark/benchmark-page";
import { benchmarkProfile } from "@/lib/query/benchmark-profile";
import { benchmarkMetadata } from "../../../benchmark-metadata";
import { currentCatalogue } from "../../../current-catalogue";
import { queryOf, type SearchParams } from "../../../search-params";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return benchmarkMetadata("zh", currentCatalogue(), (await params).id, await queryOf(searchParams));
}

export default async function Page({ params, searchParams }: Props) {
  const catalogue = currentCatalogue();
  const profile = benchmarkProfile(catalogue, (await params).id);
  if (profile === undefined) notFound();
  return <BenchmarkPage locale="zh" catalogue={catalogue} profile={profile} query={await queryOf(searchParams)} />;
}
