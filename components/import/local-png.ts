import type { FilePage } from "@/lib/export/file-page";
import { pageEvidence } from "@/lib/export/page-evidence";
import { withPngTexts } from "@/lib/export/png-chunks";
import type { FigurePlan } from "@/lib/figure/plan";
import type { Catalogue } from "@/lib/schema/catalogue";

const zoom = 2;

/** The browser's own picture of the SVG, at twice its size. What it carries is what the SVG does. */
export async function localPng(
  svg: string,
  page: FilePage,
  { title, width, height }: FigurePlan,
  catalogue: Catalogue,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * zoom;
    canvas.height = height * zoom;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error(`no canvas of ${canvas.width} × ${canvas.height} px`);
    const evidence = pageEvidence(page, "picture", catalogue);
    return withPngTexts(new Uint8Array(await blob.arrayBuffer()), { zoom, title, ownHref: undefined, evidence });
  } finally {
    URL.revokeObjectURL(url);
  }
}
