import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articleOf } from "../../lib/claims/article";
import { auditsOf } from "../../lib/claims/audits-of";
import { parsePageAddress } from "../../lib/export/file-address";
import { fileFormats } from "../../lib/export/file-formats";
import { readerOf } from "../../lib/export/file-pages";
import { exploreText } from "../../lib/i18n/explore";
import { loadTablesOnce } from "../../lib/ingest/load";
import { formatRatio, type Locale, locales } from "../../lib/quantity";
import { answerView } from "../../lib/query/answer-view";
import { parseView } from "../../lib/query/view-codec";
import { runTenfold } from "../bin/run-tenfold";

const root = join(import.meta.dirname, "../..");
const { catalogue } = loadTablesOnce(join(root, "data"));
const files: Readonly<Record<Locale, string>> = { en: "README.md", zh: "README.zh.md" };
const readmeOf = (locale: Locale): string => readFileSync(join(root, files[locale]), "utf8");

/** The blocks of code, one line each. */
const codeOf = (readme: string): readonly string[] =>
  [...readme.matchAll(/^```\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) => block.trim().split("\n"));

const addresses = codeOf(readmeOf("en"))
  .flatMap((line) => line.split(/ {2,}/))
  .filter((line) => line.startsWith("/") && !line.startsWith("/data/"));

test("there are addresses to hold", () => {
  expect(addresses.length).toBeGreaterThan(8);
});

test.each(addresses)("%s is read without a problem", (address) => {
  const { locale, path = "", query } = parsePageAddress(address, fileFormats) ?? {};
  const options = new URLSearchParams([...(query ?? [])].filter(([name]) => !["width", "theme"].includes(name)));
  const read = readerOf(path)?.({ catalogue, locale: locale ?? "en", query: options });
  expect(read?.page).toBeDefined();
  expect(read?.problems).toEqual([]);
});

describe.each(locales)("the README in %s", (locale) => {
  const readme = readmeOf(locale);

  test("has the addresses and commands of the other", () => {
    expect(codeOf(readme)).toEqual(codeOf(readmeOf("en")));
  });

  test("names every format, chart and command", () => {
    for (const format of fileFormats) expect(readme).toContain(`\`.${format}\``);
    for (const chart of Object.values(exploreText[locale].charts))
      expect(readme.toLowerCase()).toContain(chart.toLowerCase());
    const commands = [...runTenfold(["--help"]).stdout.matchAll(/^tenfold (\w+) /gm)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) expect(readme).toContain(`node bin/tenfold.js ${command} `);
  });

  test("counts what the tables hold", () => {
    const { view } = parseView(new URLSearchParams("models=gpt-3~turing-nlg&base=turing-nlg"), catalogue);
    const [gpt3] = answerView(catalogue, view).rows;
    expect(gpt3?.ratio?.kind === "ratio" && formatRatio(gpt3.ratio.value, locale)).toBe("10.3×");
    expect(readme).toMatch(/10\.3(?:×| 倍)/);
    const statements = articleOf(auditsOf(catalogue)).flatMap((section) => section.statements);
    expect(readme).toMatch(new RegExp(` ${statements.length} (?:statements|条陈述)`));
  });
});
