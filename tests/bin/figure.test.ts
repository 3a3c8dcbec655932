import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET } from "../../app/files/[locale]/[...path]/route";
import { fileFormats } from "../../lib/export/file-formats";
import { citingFormats } from "../../lib/export/page-file";
import { folderOf, runTenfold } from "./run-tenfold";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tenfold-figure-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const served = async (path: string, query: string, locale = "en"): Promise<Buffer> => {
  const response = await GET(new Request(`http://localhost/${path}?${query}`), {
    params: Promise.resolve({ locale, path: path.split("/") }),
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};

describe("tenfold figure", () => {
  const alike = fileFormats.filter((format) => !citingFormats.includes(format));

  test("writes the bytes that a server answers, in every format", async () => {
    const files = alike.map((format) => join(folder, `figure.${format}`));
    const query = "base=turing-nlg&time=2018..2020";
    const run = runTenfold(["figure", `explore?${query}`, "-o", ...files], process.cwd());
    expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
    for (const [index, format] of alike.entries())
      expect(readFileSync(files[index] ?? "").equals(await served(`explore.${format}`, query)), format).toBe(true);
  });

  test.each([
    ["/zh/models/resnet101.tv-in1k?width=640", "models/resnet101.tv-in1k.svg", "width=640", "zh"],
    [
      "https://tenfold.example/compare.png?models=gpt-3~gpt-2&theme=dark",
      "compare.svg",
      "models=gpt-3~gpt-2&theme=dark",
    ],
    ["claims?verdict=contradicted", "claims.svg", "verdict=contradicted"],
    ["benchmarks/coco-val", "benchmarks/coco-val.svg", ""],
  ])("takes a page, its file or its whole address: %s", async (view, path, query, locale = "en") => {
    const file = join(folder, "page.svg");
    expect(runTenfold(["figure", view, "-o", file], process.cwd()).code).toBe(0);
    expect(readFileSync(file).equals(await served(path, query, locale))).toBe(true);
  });

  test("draws any folder of tables", () => {
    const data = join(folder, "tables");
    cpSync("data", data, { recursive: true });
    const file = join(folder, "own.json");
    writeFileSync(
      join(data, "measurements.csv"),
      readFileSync("data/measurements.csv", "utf8").replace(/^gpt-3,parameters,,175B/m, "gpt-3,parameters,,176B"),
    );
    expect(runTenfold(["figure", "explore", "--data", data, "-o", file]).code).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("176000000000");
  });

  test.each<readonly [label: string, args: readonly string[], code: number, message: string]>([
    ["an unknown id", ["explore?base=gpt-33", "-o", "x.svg"], 1, 'base "gpt-33": expected a model'],
    ["a bad option", ["explore?width=7", "-o", "x.svg"], 1, "a whole number of px from 240 to 4096"],
    ["no such page", ["nothing", "-o", "x.svg"], 1, "models/ID"],
    ["an ending nobody knows", ["explore", "-o", "x.gif"], 64, "x.gif; expected one of svg, png"],
    ["no view", [], 64, "name a view"],
    ["no file", ["explore"], 64, "-o FILE"],
    ["a folder that is not there", ["explore", "-o", "nowhere/x.svg"], 64, "cannot write nowhere/x.svg"],
    ["malformed percent-encoding", ["models/%E0%A4", "-o", "x.svg"], 64, "this is no address"],
    ["tables that are not there", ["explore", "--data", "nowhere", "-o", "x.svg"], 1, "there is no such folder"],
  ])("says what is wrong with %s", (_, args, code, message) => {
    const run = runTenfold(["figure", ...args]);
    expect([run.code, run.stderr.includes(message)], run.stderr).toEqual([code, true]);
  });
});

test("a folder of other things called data is no folder of tables", () => {
  const elsewhere = folderOf([]);
  mkdirSync(join(elsewhere, "data"));
  writeFileSync(join(elsewhere, "data", "notes.txt"), "");
  const { code, stderr } = runTenfold(["figure", "explore?limit=1", "-o", "x.csv"], elsewhere);
  expect([code, stderr]).toEqual([0, ""]);
  expect(existsSync(join(elsewhere, "x.csv"))).toBe(true);
});

describe("tenfold figure --check", () => {
  const make = (view: string, ...names: readonly string[]): readonly string[] => {
    const files = names.map((name) => join(folder, name));
    expect(runTenfold(["figure", view, "-o", ...files], process.cwd()).code).toBe(0);
    return files;
  };

  test("finds nothing where all is as it was, whatever their sizes and themes", () => {
    const files = [
      ...make("explore?base=turing-nlg&width=640&height=500&theme=dark", "a.svg", "a.png", "a.pdf"),
      ...make("/zh/explore?q=%22%26%3C%E5%8D%81&transparent=1", "b.svg"),
    ];
    expect(runTenfold(["figure", "--check", ...files], process.cwd())).toEqual({
      code: 0,
      stdout: "0 of 4 figures stale\n",
      stderr: "",
    });
  });

  test("lists figures whose data has changed, and no others", () => {
    const data = join(folder, "changed");
    cpSync("data", data, { recursive: true });
    const [stale = "", fresh = "", png = ""] = [
      ...make("explore?models=gpt-3~turing-nlg", "stale.svg"),
      ...make("explore?models=gpt-2~bert-large", "fresh.svg"),
      ...make("explore?models=gpt-3~turing-nlg", "stale.png"),
    ];
    writeFileSync(
      join(data, "measurements.csv"),
      readFileSync("data/measurements.csv", "utf8").replace(/^gpt-3,parameters,,175B/m, "gpt-3,parameters,,176B"),
    );
    const run = runTenfold(["figure", "--check", "--data", data, "--format", "json", stale, fresh, png]);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({
      issues: [
        {
          severity: "error",
          code: "stale-figure",
          file: stale,
          message: expect.stringContaining("data it shows has changed"),
        },
        { code: "stale-figure", file: png },
      ],
      counts: { figures: 3, stale: 2 },
    });
  });

  test("fails for a file that was edited, that says nothing of itself, or that is not there", () => {
    const [edited = ""] = make("explore?limit=3", "edited.svg");
    writeFileSync(edited, readFileSync(edited, "utf8").replace("<title", "<!-- --><title"));
    const plain = join(folder, "plain.svg");
    writeFileSync(plain, "<svg/>");
    const run = runTenfold(["figure", "--check", edited, plain, "nowhere.svg", "--format", "github"], process.cwd());
    expect(run.code).toBe(1);
    expect(run.stdout.match(/^::error file=[^,]+,title=[\w-]+::/gm)).toHaveLength(3);
    expect(run.stdout).toContain("3 of 3 figures stale");
  });
});
