import { UnknownModel } from "@/components/model/unknown-model";
import { currentCatalogue } from "../../../current-catalogue";
import { requestedId } from "../../../requested-id";

export default async function NotFound() {
  return <UnknownModel locale="en" catalogue={currentCatalogue()} id={await requestedId()} />;
}
