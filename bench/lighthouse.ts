import { launch } from "chrome-launcher";
import lighthouse, { type RunnerResult as Result } from "lighthouse";
import { chromiumFlags, findChromium } from "../scripts/chromium.mjs";
import { withProduct } from "../scripts/project.mjs";
import { median, table } from "./measure";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const rounds = 3;

/** Scores with Lighthouse's mobile preset, medians of a few rounds. */
export const benchLighthouse = (): Promise<string> =>
  withProduct(async (origin) => {
    const { path: chromePath, env } = findChromium();
    const chrome = await launch({
      chromePath,
      chromeFlags: ["--headless", ...chromiumFlags],
      envVars: { ...process.env, ...env },
    });
    try {
      const rows: string[][] = [];
      for (const path of ["/", "/explore"]) {
        const runs: Result["lhr"][] = [];
        for (let round = 0; round < rounds; round += 1) {
          const result = await lighthouse(origin + path, {
            port: chrome.port,
            onlyCategories: [...categories],
            logLevel: "error",
          });
          if (result !== undefined) runs.push(result.lhr);
        }
        const score = (name: string) =>
          median(runs.map(({ categories: found }) => (found[name]?.score ?? Number.NaN) * 100)).toFixed(0);
        const audit = (name: string) => median(runs.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN));
        rows.push([
          path,
          ...categories.map(score),
          `${(audit("largest-contentful-paint") / 1000).toFixed(1)} s`,
          `${audit("total-blocking-time").toFixed(0)} ms`,
          audit("cumulative-layout-shift").toFixed(3),
        ]);
        const failed =
          runs[0] === undefined
            ? []
            : Object.values(runs[0].audits).filter(
                ({ score: value, scoreDisplayMode }) =>
                  value !== null && value < 0.9 && ["binary", "numeric", "metricSavings"].includes(scoreDisplayMode),
              );
        for (const { id, displayValue } of failed) console.error(`${path}: ${id} ${displayValue ?? ""}`);
      }
      return table(["page", ...categories, "LCP", "TBT", "CLS"], rows);
    } finally {
      chrome.kill();
    }
  });
