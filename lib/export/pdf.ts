import PDFDocument from "pdfkit";
import { createElement } from "react";
import { Figure, haloOf } from "@/components/figure/figure";
import { themePaint } from "../figure/palette";
import type { FigurePlan, PlacedText } from "../figure/plan";
import { fontOutlines } from "./font-outlines";
import { outlineText, type SignOutlines } from "./outline-text";
import { type FontRuns, pdfFontsFor } from "./pdf-fonts";
import { evidenceName } from "./pdf-objects";
import { drawShapes } from "./pdf-shapes";
import { type SvgOptions, textsOf } from "./svg";

/** Of PDF per px: 72 to the inch in place of 96. */
const pointsPerPx = 0.75;

const attachment = {
  name: evidenceName,
  type: "application/json",
  description: "The view, the values and the sources that the figure was drawn from",
  relationship: "Data",
};

/**
 * A plan as a PDF of one page of its size: vectors, with its fonts embedded, so that its words can be found and copied. The
 * same plan gives the same bytes.
 */
export async function renderPdf(plan: FigurePlan, options: SvgOptions): Promise<Uint8Array> {
  const runs = await pdfFontsFor(textsOf(plan));
  const outlines = await fontOutlines(textsOf(plan));
  const document = new PDFDocument({
    size: [plan.width * pointsPerPx, plan.height * pointsPerPx],
    margin: 0,
    // Without it a font would be read that nothing is written in.
    font: "",
    lang: plan.locale === "zh" ? "zh-Hans" : "en",
    displayTitle: true,
    info: {
      Title: plan.title,
      Subject: plan.summary,
      Author: "Tenfold",
      Creator: "Tenfold",
      Producer: "Tenfold",
      Keywords: `${options.ownHref} sha256:${options.evidence.dataHash}`,
      CreationDate: new Date(0),
    },
  });
  const bytes = bytesOf(document);
  document.file(Buffer.from(JSON.stringify(options.evidence)), attachment);
  document.scale(pointsPerPx);
  const paint = themePaint(options.theme);
  const texts: (() => void)[] = [];
  const renderText = (text: PlacedText, fill: string, _key: string, rim: string) => {
    texts.push(() => drawText(document, text, { fill, rim, runs, outlines }));
    return null;
  };
  drawShapes(
    document,
    createElement(Figure, { plan, paint, id: "figure", background: !options.transparent, renderText }),
  );
  for (const draw of texts) draw();
  document.end();
  return bytes;
}

interface TextStyle {
  readonly fill: string;
  readonly rim: string;
  readonly runs: FontRuns;
  readonly outlines: SignOutlines;
}

/** Signs stand as the layout measured them: one by one, without kerning or ligatures. */
const features = { kern: false, liga: false, calt: false, clig: false, locl: false, ccmp: false } as const;

function drawText(document: PDFKit.PDFDocument, text: PlacedText, { fill, rim, runs, outlines }: TextStyle): void {
  const { size, weight, anchor, y } = text;
  const em = size / 1000;
  const { d, advance } = outlineText(text.text, weight, outlines);
  const start = anchor === "start" ? text.x : anchor === "end" ? text.x - advance * em : text.x - (advance * em) / 2;
  if (text.halo === true) {
    // As a path: written twice, the words would be found and copied twice.
    const { strokeWidth } = haloOf(rim);
    document.save().translate(start, y).scale(em).lineJoin("round");
    document
      .lineWidth(strokeWidth / em)
      .path(d)
      .stroke(rim)
      .restore();
  }
  let x = start;
  document.fillColor(fill).fontSize(size);
  for (const run of runs(text.text, weight)) {
    document.registerFont(run.font.id, Buffer.from(run.font.bytes)).font(run.font.id);
    document.text(run.text, x, y, { lineBreak: false, baseline: "alphabetic", features: features as never });
    x += outlineText(run.text, weight, outlines).advance * em;
  }
}

/** The first to have all that is used: opacity came with 1.4, names of attached files in any script with 1.7. */
const header = new TextEncoder().encode("%PDF-1.7");

/** pdfkit writes 1.3; asked for another version, it also adds metadata in XML in which it leaves `&` and `<` as they are. */
function inVersion(pdf: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(pdf);
  bytes.set(header);
  return bytes;
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(inVersion(Buffer.concat(chunks))));
    document.on("error", reject);
  });
}
