import type { Metadata } from "next";
import { ModelPage } from "@/components/model/model-page";
import { UnknownModel } from "@/components/model/unknown-model";
import { modelProfile } from "@/lib/query/model-profile";
import { currentCatalogue } from "../../../current-catalogue";
import { modelMetadata } from "../../../model-metadata";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return modelMetadata("en", currentCatalogue(), (await params).id);
}

export default async function Page({ params }: Props) {
  const catalogue = currentCatalogue();
  const { id } = await params;
  const profile = modelProfile(catalogue, id);
  if (profile === undefined) return <UnknownModel locale="en" catalogue={catalogue} id={id} />;
  return <ModelPage locale="en" catalogue={catalogue} profile={profile} />;
}
