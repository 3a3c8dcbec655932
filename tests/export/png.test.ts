import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { renderPng } from "../../lib/export/png";
import { renderSvg } from "../../lib/export/render-svg";
import type { SvgOptions } from "../../lib/export/svg";
import { evidenceOfView, planOf } from "./sample";

const options: SvgOptions = {
  theme: "light",
  transparent: false,
  ownHref: "/explore.svg",
  evidence: evidenceOfView(""),
};

async function pngOf(zoom: number, change: Partial<SvgOptions> = {}) {
  const plan = planOf("base=turing-nlg", "zh", 640);
  const bytes = await renderPng(await renderSvg(plan, { ...options, ...change }), {
    zoom,
    title: plan.title,
    ownHref: "/explore.png",
    evidence: options.evidence,
  });
  return { plan, bytes, picture: PNG.sync.read(Buffer.from(bytes), { checkCRC: true }) };
}

const pixel = ({ data, width }: PNG, x: number, y: number): readonly number[] => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
];

describe("renderPng", () => {
  it.each([0.5, 1, 2, 3.5])("has the size of the figure times %d", async (zoom) => {
    const { plan, picture } = await pngOf(zoom);
    expect([picture.width, picture.height]).toEqual([Math.ceil(plan.width * zoom), Math.ceil(plan.height * zoom)]);
  });

  it("is not blank: it has ink, marks and the baseline on its paper", async () => {
    const { picture } = await pngOf(1);
    const colours = new Set(
      Array.from({ length: picture.width * picture.height }, (_, index) => picture.data.readUInt32BE(index * 4)),
    );
    expect(pixel(picture, 1, 1)).toEqual([0xfc, 0xfc, 0xfa, 255]);
    for (const colour of [0x1b1e23ff, 0x462162ff, 0xb3361dff]) expect(colours).toContain(colour);
  });

  it("shows the title where the plan placed it", async () => {
    const { plan, picture } = await pngOf(1);
    const title = plan.texts.find(({ text }) => plan.title.startsWith(text));
    if (title === undefined) throw new Error("no title");
    const column = (x: number) =>
      Array.from({ length: title.size }, (_, dy) => pixel(picture, x, Math.round(title.y) - dy)[0] ?? 255);
    const darkest = Array.from({ length: 60 }, (_, dx) => Math.min(...column(title.x + dx)));
    expect(Math.min(...darkest)).toBeLessThan(80);
  });

  it("has no paper where none is asked for", async () => {
    expect(pixel((await pngOf(1, { transparent: true })).picture, 1, 1)[3]).toBe(0);
    expect(pixel((await pngOf(1, { theme: "dark" })).picture, 1, 1)).toEqual([0x14, 0x16, 0x1a, 255]);
  });

  it("says at which size it is meant to be shown, and where it came from", async () => {
    const { bytes, plan } = await pngOf(2);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain("iTXtTitle");
    expect(text).toContain(plan.title);
    expect(new DataView(bytes.buffer, bytes.byteOffset + 33).getUint32(8)).toBe(Math.round(192 / 0.0254));
  });

  it("gives the same bytes for the same figure", async () => {
    expect(Buffer.from((await pngOf(2)).bytes).equals(Buffer.from((await pngOf(2)).bytes))).toBe(true);
  });
});
