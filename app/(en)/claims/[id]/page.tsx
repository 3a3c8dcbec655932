import type { Metadata } from "next";
import { ClaimPage } from "@/components/claims/claim-page";
import { UnknownClaim } from "@/components/claims/unknown-claim";
import { auditOf } from "@/lib/claims/audits-of";
import { claimMetadata } from "../../../claims-metadata";
import { currentCatalogue } from "../../../current-catalogue";
import { queryOf, type SearchParams } from "../../../search-params";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return claimMetadata("en", currentCatalogue(), (await params).id);
}

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const catalogue = currentCatalogue();
  const audit = auditOf(catalogue, id);
  if (audit === undefined) return <UnknownClaim locale="en" catalogue={catalogue} id={id} />;
  const query = await queryOf(searchParams);
  return <ClaimPage locale="en" catalogue={catalogue} audit={audit} query={query} />;
}
