import { FrontPage } from "@/components/front/front-page";
import { currentCatalogue } from "../current-catalogue";

export const dynamic = "force-dynamic";

export default function Page() {
  return <FrontPage locale="en" catalogue={currentCatalogue()} />;
}
