import type { Metadata } from "next";
import { ClaimPage } from "@/components/claims/claim-page";
import { UnknownClaim } from "@/components/claims/unknown-claim";
import { auditOf } from "@/lib/claims/audits-of";
import { claimMetadata } from "../../../claims-metadata";
import { currentCatalogue } from "../../../current-catalogue";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return claimMetadata("en", currentCatalogue(), (await params).id);
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  const catalogue = currentCatalogue();
  const audit = auditOf(catalogue, id);
  if (audit === undefined) return <UnknownClaim locale="en" catalogue={catalogue} id={id} />;
  return <ClaimPage locale="en" catalogue={catalogue} audit={audit} />;
}
