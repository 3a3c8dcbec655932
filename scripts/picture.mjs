// `npm run picture`: the pictures of the README, from the built product.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchChromium } from "./chromium.mjs";
import { build, check, fail, install, root, withProduct } from "./project.mjs";

const query = "?base=turing-nlg&models=gpt-3~turing-nlg~t5-11b~gpt-2~bert-large";
const pictures = [
  ["explore.png", `/explore${query}`],
  ["explore-zh.png", `/zh/explore${query}`],
];

await install();
if (!(await check()) || !(await build())) fail("no product, no pictures");
await withProduct(async (origin) => {
  const folder = join(root, "public", "readme");
  mkdirSync(folder, { recursive: true });
  const browser = await launchChromium();
  for (const [file, path] of pictures) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
    await page.goto(origin + path, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, file) });
    console.log(`public/readme/${file}`);
  }
  await browser.close();
});
