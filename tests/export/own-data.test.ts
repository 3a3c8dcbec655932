import { expect, test } from "vitest";
import { serializeCsv } from "../../lib/export/csv";
import type { FilePage } from "../../lib/export/file-page";
import { serializeJson } from "../../lib/export/json";
import { makeFile } from "../../lib/export/make-file";
import { markdownOf } from "../../lib/export/markdown";
import { ownAddressOf } from "../../lib/export/own-address";
import { pageDocument } from "../../lib/export/page-document";
import { pageEvidence } from "../../lib/export/page-evidence";
import { withPngTexts } from "../../lib/export/png-chunks";
import { readEvidence } from "../../lib/export/read-evidence";
import { renderSvg } from "../../lib/export/render-svg";
import { texOf } from "../../lib/export/tex";
import { verifyEvidence } from "../../lib/export/verify";
import type { Locale } from "../../lib/quantity";
import { pageOf, planOf, sample } from "./sample";

const address = "/import/ours?metric=parameters";
const note = "The data is only in the browser that made this file. The address does not carry it.";
const catalogue = { ...sample, hash: "a".repeat(64) };
const page: FilePage = { ...pageOf("", catalogue), pageHref: address, isOwn: true };
const evidence = pageEvidence(page, "picture", catalogue);
const written = (locale: Locale) => pageDocument(page, { catalogue, locale, notes: [] });
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function filesOfOwn(): Promise<Readonly<Record<string, Uint8Array>>> {
  const shape = {
    locale: "en",
    path: "explore",
    format: "png",
    query: new URLSearchParams("width=320&zoom=1"),
  } as const;
  const drawn = await makeFile(catalogue, shape, "png");
  if (drawn.kind !== "file") throw new Error("no picture");
  const options = { theme: "light", transparent: false, ownHref: undefined, evidence } as const;
  return {
    svg: bytesOf(await renderSvg(planOf(""), options)),
    png: withPngTexts(drawn.bytes, { zoom: 1, title: "", ownHref: undefined, evidence }),
    csv: bytesOf(serializeCsv(page, catalogue.hash)),
    json: bytesOf(serializeJson(page, { omitted: 0, dataHash: catalogue.hash })),
    md: bytesOf(markdownOf(written("en"))),
    tex: bytesOf(texOf(written("en"))),
  };
}

const files = await filesOfOwn();

test.each(Object.entries(files))("%s says that its address does not carry the data", (format, bytes) => {
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain(note);
  expect(text).toContain("/import/ours");
  if (format !== "png") expect(text).not.toContain("/explore");
});

test("Markdown and LaTeX say so in the language of the page", () => {
  for (const make of [markdownOf, texOf])
    expect(make(written("zh"))).toContain("数据只在生成此文件的浏览器中，地址不包含数据。");
});

test("no address gives the picture", () => {
  expect(ownAddressOf(files.svg ?? new Uint8Array())).toBeUndefined();
});

test.each(["svg", "csv", "json"])("no tables can tell of %s, which leads back to its view", (format) => {
  const read = readEvidence(files[format] ?? new Uint8Array());
  if (read.kind !== "evidence") throw new Error(read.reason);
  expect(verifyEvidence(read.evidence, read.scope, catalogue)).toMatchObject({
    state: "own",
    page: address,
    rows: [],
    texts: [],
    problems: [],
  });
});

test("files of the catalogue say nothing of the kind", () => {
  const ofCatalogue = pageOf("", catalogue);
  const document = pageDocument(ofCatalogue, { catalogue, locale: "en", notes: [] });
  const json = serializeJson(ofCatalogue, { omitted: 0, dataHash: catalogue.hash });
  for (const text of [serializeCsv(ofCatalogue, catalogue.hash), json, markdownOf(document), texOf(document)]) {
    expect(text).not.toContain(note);
    expect(text).not.toContain("page_note");
  }
});
