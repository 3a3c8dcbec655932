import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { catalogueOrIssues, tablesDirectory } from "../bin/tables";
import { fileFormats } from "../lib/export/file-formats";
import type { Catalogue } from "../lib/schema/catalogue";
import { withProduct } from "../scripts/project.mjs";
import { markedPlan, measurePage, type Times } from "./against-recharts";
import { median, ms } from "./measure";
import { type RandomPage, randomPages } from "./random-pages";
import { openRecharts } from "./recharts";
import { addressOf, askFor, failuresOf, isWithoutFigure } from "./same-files";

/**
 * `npm run check:views [-- --count 500 --seed 1 --origin http://localhost:3000 --data DIR]`: asks a server and `tenfold
 * figure` for random pages in all formats, and how long a server takes to make the SVG of each view against recharts,
 * which draws its marks in jsdom. Serves the built product itself unless `--origin` names a server over the same tables.
 * Exit code: 0 all the same and none slower to make, 1 otherwise.
 */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
    origin: { type: "string" },
    data: { type: "string" },
  },
});

/** Every so many pages are written by a process of their own, which takes seconds; the others by the command in this one. */
const apartEvery = 20;

async function compareFiles(origin: string, pages: readonly RandomPage[], data: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "tenfold-views-"));
  const apartCount = Math.ceil(pages.length / apartEvery);
  let [same, without, failed] = [0, 0, 0];
  try {
    for (const [index, page] of pages.entries()) {
      const answers = await askFor(origin, page);
      const failures = await failuresOf(page, answers, { folder, data, apart: index % apartEvery === 0 });
      for (const failure of failures) console.log(`- ${failure}`);
      const refused = answers.filter(isWithoutFigure).length;
      failed += failures.length;
      without += refused;
      same += answers.length - refused - failures.length;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(
    `${pages.length} pages in ${fileFormats.join(", ")}: ${same} files from the server and the command, the same but for citations (${apartCount} pages by a process of their own), ${without} pictures that a page does not have, ${failed} failures`,
  );
  return failed;
}

async function compareTimes(origin: string, pages: readonly RandomPage[], catalogue: Catalogue): Promise<number> {
  const recharts = await openRecharts();
  const times: Times[] = [];
  let slower = 0;
  for (const page of pages) {
    const plan = markedPlan(page, catalogue);
    if (plan === undefined) continue;
    const time = await measurePage(origin, page, plan, recharts);
    times.push(time);
    if (time.svg <= time.recharts) continue;
    slower += 1;
    console.log(`- ${addressOf(page)}: ${ms(time.svg)} for the SVG, ${ms(time.recharts)} for recharts`);
  }
  const ratios = times.map((time) => time.recharts / time.svg);
  const slowRequests = times.filter((time) => time.request > time.recharts).length;
  console.log(
    `${times.length} views with marks: median ${ms(median(times.map(({ svg }) => svg)))} for making the SVG in the server, ${ms(median(times.map(({ request }) => request)))} with the request (${slowRequests} slower), ${ms(median(times.map((time) => time.recharts)))} for recharts in jsdom (median ratio ${median(ratios).toFixed(1)}×, least ${Math.min(...ratios).toFixed(1)}×), ${slower} slower`,
  );
  return slower;
}

async function check(origin: string): Promise<number> {
  const directory = tablesDirectory(values.data);
  const catalogue = catalogueOrIssues(directory);
  if (catalogue === undefined) return 1;
  const pages = randomPages(catalogue, Number(values.count), Number(values.seed));
  const failed = await compareFiles(origin, pages, directory);
  const slower = await compareTimes(origin, pages, catalogue);
  return failed + slower > 0 ? 1 : 0;
}

process.exitCode = await (values.origin === undefined ? withProduct(check) : check(values.origin));
process.exit();
