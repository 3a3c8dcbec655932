import { storiesOf } from "@/components/front/stories";
import { viewHref } from "@/lib/query/view-codec";
import type { Catalogue } from "@/lib/schema/catalogue";
import { currentCatalogue } from "./current-catalogue";

const paths = new WeakMap<Catalogue, string>();

/** The page in English whose figure is shown for pages without one, where links to them are shared: the first story. */
export function commonCardPath(): string {
  const catalogue = currentCatalogue();
  const known = paths.get(catalogue);
  if (known !== undefined) return known;
  const [story] = storiesOf(catalogue);
  const path = story === undefined ? "/explore" : viewHref("/explore", story.answer.view);
  paths.set(catalogue, path);
  return path;
}
