import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ModelPage } from "@/components/model/model-page";
import { modelProfile } from "@/lib/query/model-profile";
import { currentCatalogue } from "../../../current-catalogue";
import { modelMetadata } from "../../../model-metadata";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return modelMetadata("zh", currentCatalogue(), (await params).id);
}

export default async function Page({ params }: Props) {
  const catalogue = currentCatalogue();
  const profile = modelProfile(catalogue, (await params).id);
  return profile === undefined ? notFound() : <ModelPage locale="zh" catalogue={catalogue} profile={profile} />;
}
