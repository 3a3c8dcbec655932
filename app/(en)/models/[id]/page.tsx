import type { Metadata } from "next";
import { ModelPage } from "@/components/model/model-page";
import { UnknownModel } from "@/components/model/unknown-model";
import { readModelQuery } from "@/lib/query/model-query";
import { currentCatalogue } from "../../../current-catalogue";
import { modelMetadata } from "../../../model-metadata";
import { queryOf, type SearchParams } from "../../../search-params";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return modelMetadata("en", currentCatalogue(), (await params).id, await queryOf(searchParams));
}

export default async function Page({ params, searchParams }: Props) {
  const catalogue = currentCatalogue();
  const { id } = await params;
  const asked = readModelQuery(await queryOf(searchParams), catalogue, id);
  if (asked === undefined) return <UnknownModel locale="en" catalogue={catalogue} id={id} />;
  return <ModelPage locale="en" catalogue={catalogue} asked={asked} />;
}
