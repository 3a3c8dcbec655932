import type { Metadata } from "next";
import { BenchmarkPage } from "@/components/benchmark/benchmark-page";
import { UnknownBenchmark } from "@/components/benchmark/unknown-benchmark";
import { readBenchmarkQuery } from "@/lib/query/benchmark-query";
import { benchmarkMetadata } from "../../../benchmark-metadata";
import { currentCatalogue } from "../../../current-catalogue";
import { queryOf, type SearchParams } from "../../../search-params";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return benchmarkMetadata("en", currentCatalogue(), (await params).id, await queryOf(searchParams));
}

export default async function Page({ params, searchParams }: Props) {
  const catalogue = currentCatalogue();
  const { id } = await params;
  const asked = readBenchmarkQuery(await queryOf(searchParams), catalogue, id);
  if (asked === undefined) return <UnknownBenchmark locale="en" catalogue={catalogue} id={id} />;
  return <BenchmarkPage locale="en" catalogue={catalogue} asked={asked} />;
}
