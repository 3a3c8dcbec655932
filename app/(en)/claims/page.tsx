import type { Metadata } from "next";
import { LedgerPage } from "@/components/claims/ledger-page";
import { ledgerMetadata } from "../../claims-metadata";
import { currentCatalogue } from "../../current-catalogue";
import { queryOf, type SearchParams } from "../../search-params";

interface Props {
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return ledgerMetadata("en", currentCatalogue(), await queryOf(searchParams));
}

export default async function Page({ searchParams }: Props) {
  const query = await queryOf(searchParams);
  return <LedgerPage locale="en" catalogue={currentCatalogue()} query={query} />;
}
