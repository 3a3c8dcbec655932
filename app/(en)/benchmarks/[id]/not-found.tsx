import { UnknownBenchmark } from "@/components/benchmark/unknown-benchmark";
import { currentCatalogue } from "../../../current-catalogue";
import { requestedId } from "../../../requested-id";

export default async function NotFound() {
  return <UnknownBenchmark locale="en" catalogue={currentCatalogue()} id={await requestedId()} />;
}
