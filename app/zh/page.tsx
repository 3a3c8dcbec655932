import { FrontPage } from "@/components/front/front-page";
import { currentCatalogue } from "../catalogue";

export const dynamic = "force-dynamic";

export default async function Page() {
  return <FrontPage locale="zh" catalogue={await currentCatalogue()} />;
}
