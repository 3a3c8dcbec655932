// `npm run picture`: the pictures of the README, from the built product.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { launchChromium } from "./chromium.mjs";
import { root } from "./project.mjs";

const port = 3988;
const pictures = [
  ["explore.png", "/explore?base=turing-nlg&models=gpt-3~turing-nlg~t5-11b~gpt-2~bert-large"],
  ["explore-zh.png", "/zh/explore?base=turing-nlg&models=gpt-3~turing-nlg~t5-11b~gpt-2~bert-large"],
];

const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
  cwd: root,
  stdio: "ignore",
});
try {
  await answered(`http://localhost:${port}/explore.json?limit=1`);
  mkdirSync(`${root}public/readme`, { recursive: true });
  const browser = await launchChromium();
  for (const [file, path] of pictures) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
    await page.goto(`http://localhost:${port}${path}`, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${root}public/readme/${file}` });
    console.log(`public/readme/${file}`);
  }
  await browser.close();
} finally {
  server.kill();
}

async function answered(address) {
  for (let turn = 0; turn < 100; turn += 1) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the product does not answer; run `npm run build` first");
}
