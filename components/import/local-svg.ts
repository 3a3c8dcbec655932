import type { FilePage } from "@/lib/export/file-page";
import { type OutlineFile, servedOutlines } from "@/lib/export/outline-file";
import { pageEvidence } from "@/lib/export/page-evidence";
import { serializeSvg, textsOf } from "@/lib/export/svg";
import type { FigurePlan } from "@/lib/figure/plan";
import type { Catalogue } from "@/lib/schema/catalogue";

/** The picture of a page of own data, drawn as a server draws those of its tables. Fails where outlines do not load. */
export async function localSvg(page: FilePage, plan: FigurePlan, catalogue: Catalogue): Promise<string> {
  const options = {
    theme: "light",
    transparent: false,
    ownHref: undefined,
    evidence: pageEvidence(page, "picture", catalogue),
  } as const;
  return serializeSvg(plan, options, await servedOutlines(textsOf(plan), loadOutlines));
}

const pending = new Map<string, Promise<OutlineFile>>();

/** One download per file and page visit; a failed one may be tried again. */
function loadOutlines(name: string): Promise<OutlineFile> {
  const known = pending.get(name);
  if (known !== undefined) return known;
  const started = fetch(`/outlines/${name}.json`).then(async (response): Promise<OutlineFile> => {
    if (!response.ok) throw new Error(`outlines: ${response.status}`);
    return response.json();
  });
  pending.set(name, started);
  started.catch(() => pending.delete(name));
  return started;
}
