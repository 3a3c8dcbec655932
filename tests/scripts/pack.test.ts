import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { markStartScripts } from "../../scripts/compile-hint.mjs";
import { packTexts } from "../../scripts/pack.mjs";

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), "tenfold-build-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

describe("what a build serves", () => {
  it("stands packed beside itself, fonts as they are", async () => {
    const folder = folderWith({ "a.js": "let 规模 = 1;", "a.css": "p{color:red}", "a.woff2": "font" });
    await packTexts(folder);
    expect(readdirSync(folder).sort()).toEqual([
      "a.css",
      "a.css.br",
      "a.css.gz",
      "a.js",
      "a.js.br",
      "a.js.gz",
      "a.woff2",
    ]);
    expect(brotliDecompressSync(readFileSync(join(folder, "a.js.br"))).toString()).toBe("let 规模 = 1;");
    expect(gunzipSync(readFileSync(join(folder, "a.js.gz"))).toString()).toBe("let 规模 = 1;");
  });

  it("says once of the scripts of every page that they are called at once", () => {
    const folder = folderWith({
      "build-manifest.json": JSON.stringify({ rootMainFiles: ["start.js"] }),
      "start.js": "start()",
      "other.js": "other()",
    });
    markStartScripts(folder);
    markStartScripts(folder);
    expect(readFileSync(join(folder, "start.js"), "utf8")).toBe("//# allFunctionsCalledOnLoad\nstart()");
    expect(readFileSync(join(folder, "other.js"), "utf8")).toBe("other()");
  });
});
