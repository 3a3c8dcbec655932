import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { comparePictures, type Draw } from "../../lib/export/compare-pictures";
import { type Evidence, evidenceSchema, mostRows } from "../../lib/export/evidence";
import { fileHref, parsePageAddress } from "../../lib/export/file-address";
import { type FileFormat, fileFormats, isFileFormat } from "../../lib/export/file-formats";
import { makeFile } from "../../lib/export/make-file";
import { ownAddressOf, showTheSame } from "../../lib/export/own-address";
import { pageEvidence } from "../../lib/export/page-evidence";
import { type EvidenceRead, readEvidence } from "../../lib/export/read-evidence";
import { changedColumns, verifyEvidence } from "../../lib/export/verify";
import { loadTables } from "../../lib/ingest/load";
import type { Catalogue } from "../../lib/schema/catalogue";
import { catalogueOf } from "../query/catalogue-of";
import { pageOf } from "./sample";

const { catalogue } = loadTables("data");
const views = [
  "/explore?time=2018..2020&base=turing-nlg",
  "/zh/explore?metric=box-ap&chart=pareto&x=flops",
  "/explore?metric=game-score&chart=heatmap",
  "/explore?chart=ranges",
  "/models/gpt-3",
  "/compare?models=gpt-3~turing-nlg~gpt-2&base=gpt-2",
  "/benchmarks/coco-val",
  "/claims?verdict=contradicted",
  "/zh/claims/article-1",
  "/article",
];
const pictures = ["svg", "png", "pdf"] as const;
const tables = ["csv", "json"] as const;

async function fileOf(href: string, format: FileFormat, of: Catalogue = catalogue): Promise<Uint8Array> {
  const address = parsePageAddress(href, fileFormats);
  if (address === undefined) throw new Error(`no address: ${href}`);
  const made = await makeFile(of, address, format);
  if (made.kind === "problem") throw new Error(JSON.stringify(made.problem));
  return made.bytes;
}

function found(read: EvidenceRead) {
  if (read.kind !== "evidence") throw new Error(read.reason);
  return read;
}

/** The tables with another value of one model. */
function changed(model: string, metric: string, factor: number): Catalogue {
  const measurements = catalogue.measurements.map((measurement) => {
    if (measurement.model !== model || measurement.metric !== metric) return measurement;
    const { value, interval } = measurement.quantity;
    const scaled = { low: interval.low * factor, high: interval.high * factor };
    return { ...measurement, quantity: { ...measurement.quantity, value: value * factor, interval: scaled } };
  });
  return { ...catalogue, measurements, hash: "0".repeat(64) };
}

const claimId = catalogue.claims[0]?.id;
const hrefs = views.map((view) => view.replace("article-1", claimId ?? ""));

describe.each(hrefs)("%s", (href) => {
  it.each([...pictures, ...tables])("carries its page, values, sources and data in %s, unchanged", async (format) => {
    const { evidence, scope } = found(readEvidence(await fileOf(href, format)));
    expect(parsePageAddress(evidence.page, [])).toEqual(parsePageAddress(href, []));
    expect(evidence.dataHash).toBe(catalogue.hash);
    expect(evidence.rows.length + evidence.claims.length).toBeGreaterThan(0);
    expect(evidence.rows.every(({ value }) => Number.isFinite(value))).toBe(true);
    const named = new Set(evidence.sources.map(({ id }) => id));
    if (scope === "picture") for (const { source } of evidence.rows) expect(named).toContain(source);
    const { state, rows, claims, texts } = verifyEvidence(evidence, scope, catalogue);
    expect([state, rows, claims, texts]).toEqual(["unchanged", [], [], []]);
  });

  it.each(pictures)("has its own address in %s, and shows the same as itself alone", async (format) => {
    const bytes = await fileOf(href, format);
    expect(ownAddressOf(bytes)).toBe(fileHref(href, format, {}));
    expect(showTheSame(bytes, await fileOf(href, format, { ...catalogue, hash: "1".repeat(64) }))).toBe(true);
    expect(showTheSame(bytes, await fileOf("/explore?metric=gpu-latency", format))).toBe(false);
  });
});

describe("verifyEvidence", () => {
  const href = "/explore?time=2018..2020&base=turing-nlg";
  let evidence: Evidence;
  beforeAll(async () => {
    evidence = found(readEvidence(await fileOf(href, "svg"))).evidence;
  });

  it("names a value that is another one now", () => {
    const { state, isSameData, rows } = verifyEvidence(evidence, "picture", changed("gpt-3", "parameters", 2));
    expect([state, isSameData]).toEqual(["changed", false]);
    expect(rows.length).toBeGreaterThan(0);
    for (const change of rows)
      expect(change).toMatchObject({
        kind: "changed",
        before: { model: "gpt-3", metric: "parameters", value: 175e9 },
        after: { value: 350e9 },
      });
  });

  it("names values that came and went", () => {
    const kept = catalogue.measurements.filter(({ model }) => model !== "gpt-3");
    const without = { ...catalogue, measurements: kept, hash: "2".repeat(64) };
    const [gone] = verifyEvidence(evidence, "picture", without).rows;
    expect(gone).toMatchObject({ kind: "removed", before: { model: "gpt-3" } });
    const older = pageEvidence(pageOf("base=turing-nlg&time=2018..2020", without), "picture", without);
    expect(verifyEvidence(older, "picture", catalogue).rows[0]).toMatchObject({
      kind: "added",
      after: { model: "gpt-3" },
    });
  });

  it("tells a change elsewhere from one here", () => {
    const { state, isSameData } = verifyEvidence(evidence, "picture", changed("gpt-4", "parameters", 2));
    expect([state, isSameData]).toEqual(["unchanged", false]);
  });

  it("notices what was edited by hand", () => {
    const rows = evidence.rows.map((row) => (row.model === "gpt-3" ? { ...row, value: 1e12 } : row));
    expect(verifyEvidence({ ...evidence, rows }, "picture", catalogue).state).toBe("edited");
  });

  it("says what is no longer there", () => {
    const models = new Map([...catalogue.models].filter(([id]) => id !== "turing-nlg"));
    const verification = verifyEvidence(evidence, "picture", { ...catalogue, models, hash: "3".repeat(64) });
    expect(verification.state).toBe("gone");
    expect(verification.problems[0]).toMatchObject({ parameter: "base", value: "turing-nlg" });
    expect(verifyEvidence({ ...evidence, page: "/nothing" }, "picture", catalogue).state).toBe("gone");
  });

  it("names a claim with another verdict", () => {
    const claims = [{ id: claimId ?? "", verdict: "supported" as const }];
    const page = `/claims/${claimId}`;
    const now = verifyEvidence({ ...evidence, page, rows: [], claims }, "table", catalogue);
    const { state } = verifyEvidence({ ...evidence, page, rows: [], claims: [] }, "table", catalogue);
    expect(state).toBe("edited");
    for (const { before, after } of now.claims) expect(before).not.toBe(after);
  });

  it("leaves out of a long list what is beyond its limit, and says so", () => {
    const many = catalogueOf({
      models: Array.from({ length: mostRows + 5 }, (_, index) => ({ id: `m${index}`, name: `M${index}` })),
      measurements: Array.from({ length: mostRows + 5 }, (_, index) => ({
        model: `m${index}`,
        value: `${index + 1}B`,
      })),
    });
    const long = pageEvidence(pageOf("", many), "picture", many);
    expect([long.rows.length, long.leftOut]).toEqual([mostRows, 5]);
    expect(verifyEvidence(long, "picture", many)).toMatchObject({ state: "unchanged", unseen: 5 });
  });
});

describe("readEvidence", () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

  it.each([
    ["nothing", ""],
    ["a foreign SVG", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["a foreign CSV", "a,b\n1,2\n"],
    ["a foreign JSON", '{"rows": []}'],
    ["text", "hello"],
    ["a foreign PDF", "%PDF-1.7\n1 0 obj <</Length 3>> stream\nabc\nendstream endobj"],
  ])("finds none in %s", (_, text) => {
    const read = readEvidence(utf8(text));
    expect(read).toMatchObject({ kind: "none", reason: expect.stringContaining("expected an SVG") });
  });

  it("says what is wrong with evidence that cannot be used", async () => {
    const svg = new TextDecoder().decode(await fileOf("/models/gpt-3", "svg"));
    const broken = [svg.replace('{"version":1', '{"version":2'), svg.replace('"version"', "x")];
    expect(broken.map((text) => readEvidence(utf8(text)))).toMatchObject([
      { kind: "broken", reason: expect.stringContaining("version") },
      { kind: "broken", reason: expect.stringContaining("no JSON") },
    ]);
  });

  it.each([...pictures, ...tables])("never throws over a damaged %s", async (format) => {
    const bytes = await fileOf("/models/gpt-3", format);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
        const damaged = isCut ? bytes.slice(0, at) : bytes.slice();
        if (!isCut) damaged[at] = byte;
        const read = readEvidence(damaged);
        if (read.kind === "evidence") expect(evidenceSchema.safeParse(read.evidence).success).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("comparePictures", () => {
  const href = "/explore?base=turing-nlg&width=640&theme=dark";
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const utf8 = (written: string): Uint8Array => new TextEncoder().encode(written);
  const drawIn =
    (of: Catalogue): Draw =>
    async (address) => {
      const format = parsePageAddress(address, fileFormats)?.format;
      return format !== undefined && isFileFormat(format) ? fileOf(address, format, of) : undefined;
    };
  const stateOf = (file: Uint8Array, of: Catalogue = catalogue, draw = drawIn(of)) => {
    const { evidence, scope } = found(readEvidence(file));
    return comparePictures(file, verifyEvidence(evidence, scope, of), of, draw);
  };

  it.each<readonly [label: string, edit: (svg: string) => string]>([
    ["a number that is drawn", (svg) => svg.replace(/(<rect [^>]*width=")(\d)/, "$19$2")],
    ["a word that is drawn", (svg) => svg.replace('aria-label="GPT-3"', 'aria-label="GPT-9"')],
    ["something on top", (svg) => svg.replace("</svg>", '<rect width="9" height="9"/></svg>')],
    ["no address", (svg) => svg.replace(/rdf:about="[^"]*"/, 'rdf:about=""')],
    ["the address of another page", (svg) => svg.replace(/rdf:about="[^"]*"/, 'rdf:about="/explore.svg?base=gpt-2"')],
    ["the address of another host", (svg) => svg.replace('rdf:about="', 'rdf:about="/\\example.org')],
    ["the picture of another page", (svg) => svg.replace(/rdf:about="[^"]*"/, 'rdf:about="/explore.svg?metric=flops"')],
  ])("finds an SVG with %s not to be what its evidence draws", async (_, edit) => {
    const svg = text(await fileOf(href, "svg"));
    expect(edit(svg)).not.toBe(svg);
    const asked: string[] = [];
    const state = await stateOf(utf8(edit(svg)), catalogue, async (address) => {
      asked.push(address);
      return drawIn(catalogue)(address);
    });
    expect(state).toBe("other");
    for (const address of asked) expect(address).toMatch(/^\/explore/);
  });

  it("cannot tell an edited picture from an old one once the tables have changed", async () => {
    const svg = await fileOf(href, "svg");
    const now = changed("gpt-3", "parameters", 2);
    expect(await stateOf(svg, now)).toBe("outdated");
    expect(await stateOf(svg, changed("gpt-4", "training-compute", 2))).toBe("same");
  });

  it.each(["svg", "png", "pdf", "zip"] as const)("finds %s as it was, and another's picture in it", async (format) => {
    const file = await fileOf(href, format);
    expect(await stateOf(file)).toBe("same");
    expect(await stateOf(file, catalogue, () => fileOf("/explore?metric=flops", format))).toBe("other");
    expect(await stateOf(file, catalogue, async () => undefined)).toBe("undrawn");
  });

  it("has nothing to say of a table", async () => {
    expect(await stateOf(await fileOf(href, "csv"))).toBe("none");
  });
});

describe("what a table tells beyond its values", () => {
  const href = "/explore?models=gpt-3~turing-nlg~gpt-2&base=turing-nlg";
  const encode = (written: string): Uint8Array => new TextEncoder().encode(written);

  it.each<readonly [FileFormat, RegExp, string, string]>([
    ["csv", /,10\.29411\d+,/, ",12.5,", "ratio"],
    ["csv", /,1,1,first-party/, ",3,3,first-party", "rank_low"],
    ["json", /"ratio": 10\.29411\d+/, '"ratio": 12.5', "ratio"],
    ["json", /"rankHigh": 1,/, '"rankHigh": 2,', "rank_high"],
  ])("is compared in %s: %s", async (format, pattern, replacement, column) => {
    const written = new TextDecoder().decode(await fileOf(href, format));
    const edited = written.replace(pattern, replacement);
    expect(edited).not.toBe(written);
    const { evidence, scope } = found(readEvidence(encode(edited)));
    const { state, rows } = verifyEvidence(evidence, scope, catalogue);
    const [change] = rows;
    if (change?.kind !== "changed") throw new Error(state);
    expect([state, rows.length, change.before.model]).toEqual(["edited", 1, "gpt-3"]);
    expect(changedColumns(change.before, change.after).map((cell) => cell.column)).toContain(column);
  });

  it("says nothing of its own once the values are others", async () => {
    const { evidence, scope } = found(readEvidence(await fileOf(href, "csv")));
    const { state, rows } = verifyEvidence(evidence, scope, changed("turing-nlg", "parameters", 2));
    expect([state, rows.map((change) => "after" in change && change.after.model)]).toEqual(["changed", ["turing-nlg"]]);
  });
});

describe("what a table calls things", () => {
  const encode = (written: string): Uint8Array => new TextEncoder().encode(written);
  const verified = (written: string, of: Catalogue = catalogue) => {
    const { evidence, scope } = found(readEvidence(encode(written)));
    return verifyEvidence(evidence, scope, of);
  };
  const view = "/explore?models=gpt-3~gpt-2";
  const title = "GPT-3, README and model card";

  it.each<readonly [href: string, format: FileFormat, written: string, edit: string, column: string, id: string]>([
    [view, "csv", "gpt-3,GPT-3,", "gpt-3,GPT-9,", "name", "gpt-3"],
    ["/zh/explore?models=gpt-3~gpt-2", "csv", "gpt-3,GPT-3,,", "gpt-3,GPT-3,模型,", "name_zh", "gpt-3"],
    [view, "csv", ",openai,nlp,2020", ",google,nlp,2020", "organization", "gpt-3"],
    [view, "csv", title, "GPT-9, README and model card", "source_title", "gpt-3-readme"],
    [view, "csv", "https://github.com/openai/gpt-3,", "https://example.org,", "source_url", "gpt-3-readme"],
    [view, "json", '"name": "GPT-3"', '"name": "=GPT-3"', "name", "gpt-3"],
    [view, "json", `"title": "${title}"`, '"title": ""', "source_title", "gpt-3-readme"],
    [view, "svg", `"title":"${title}"`, '"title":"Another"', "source_title", "gpt-3-readme"],
    ["/claims", "csv", "is 116 times that", "is 117 times that", "statement", "article-05-dataset-116"],
    ["/claims", "json", "is 116 times that", "is 117 times that", "statement", "article-05-dataset-116"],
    ["/article", "json", "是 GPT-2 的 116 倍", "是 GPT-2 的 117 倍", "statement_zh", "article-05-dataset-116"],
  ])("is compared on %s.%s: %s", async (href, format, written, edit, column, id) => {
    const file = new TextDecoder().decode(await fileOf(href, format));
    const edited = file.replace(written, edit);
    expect(edited).not.toBe(file);
    const { state, rows, claims, texts } = verified(edited);
    expect([state, rows, claims]).toEqual(["edited", [], []]);
    expect(texts).toEqual([expect.objectContaining({ column, id })]);
  });

  it("says nothing of a column that was left out, or of a guard against formulas", async () => {
    const odd = { ...catalogue, models: new Map(catalogue.models) };
    const model = catalogue.models.get("gpt-3");
    if (model === undefined) throw new Error("no gpt-3");
    odd.models.set("gpt-3", { ...model, name: "=GPT-3" });
    const file = new TextDecoder().decode(await fileOf(view, "csv", odd));
    expect(file).toContain('gpt-3,"\'=GPT-3",');
    expect(verified(file, odd).state).toBe("unchanged");
    expect(verified(file.replace(",name,", ",called,"), odd).state).toBe("unchanged");
  });

  it("is told beside what else has changed since", async () => {
    const file = new TextDecoder().decode(await fileOf(view, "csv")).replace("gpt-2,GPT-2,", "gpt-2,GPT-Two,");
    const { state, rows, texts } = verified(file, changed("gpt-3", "parameters", 2));
    expect([state, rows.length, texts]).toEqual([
      "changed",
      1,
      [{ id: "gpt-2", column: "name", before: "GPT-Two", after: "GPT-2" }],
    ]);
  });
});

describe("files that other programs have saved again", () => {
  const href = "/explore?metric=training-compute";

  it("a spreadsheet that shows three digits of large numbers changes no data", async () => {
    const text = new TextDecoder().decode(await fileOf(href, "csv"));
    const shown = (number: string): string => Number(number).toExponential(2).toUpperCase();
    const saved = text.replace(/(?<=,)\d{16,}(?=,)|\d(?:\.\d+)?e\+\d+/g, shown);
    expect(saved).not.toBe(text);
    const { evidence, scope } = found(readEvidence(new TextEncoder().encode(saved)));
    expect(verifyEvidence(evidence, scope, catalogue)).toMatchObject({ state: "rounded", rows: [] });
    const other = changed("gpt-4", "training-compute", 2);
    expect(verifyEvidence(evidence, scope, other)).toMatchObject({ state: "changed" });
  });

  it("a value that was edited is none that was rounded", async () => {
    const text = new TextDecoder().decode(await fileOf("/explore?models=gpt-3~gpt-2", "csv"));
    const { evidence, scope } = found(
      readEvidence(new TextEncoder().encode(text.replace("175000000000", "176000000000"))),
    );
    expect(verifyEvidence(evidence, scope, catalogue)).toMatchObject({ state: "edited" });
  });

  it("a mark of UTF-8 that was misread hides no column", async () => {
    const bytes = await fileOf("/explore?models=gpt-3~gpt-2", "csv");
    const misread = new TextEncoder().encode(new TextDecoder("latin1").decode(bytes.subarray(0, 3)));
    const { evidence, scope } = found(readEvidence(new Uint8Array([...misread, ...bytes.subarray(3)])));
    expect(verifyEvidence(evidence, scope, catalogue)).toMatchObject({ state: "unchanged" });
  });

  it("a package is known by its data", async () => {
    const { evidence, scope } = found(readEvidence(await fileOf("/zh/explore?models=gpt-3~gpt-2", "zip")));
    expect(evidence.page).toBe("/zh/explore?models=gpt-3~gpt-2");
    expect(verifyEvidence(evidence, scope, catalogue)).toMatchObject({ state: "unchanged" });
  });
});
