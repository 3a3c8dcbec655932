import { expect, it } from "vitest";
import { openExplore, picture, withBrowser } from "./browser";

withBrowser();

const views = [
  "?models=gpt-3~turing-nlg~gpt-2",
  "?base=turing-nlg",
  "?chart=dots&base=turing-nlg",
  "?chart=timeline",
  "?metric=game-score&benchmark=atari-skiing&base=human-average",
  "?metric=box-ap&chart=timeline",
  "?metric=box-ap&benchmark=coco-test-dev&chart=frontier",
  "?chart=frontier",
  "?chart=ranges&metric=box-ap&benchmark=coco-test-dev",
  "?chart=heatmap&metric=game-score&base=human-average",
  "?chart=area&base=turing-nlg",
  "?metric=box-ap&benchmark=coco-test-dev&chart=pareto",
  "?chart=pareto",
];

it.each(views)("the interactive frame draws what the still one does, to 0.01 px: %s", async (query) => {
  for (const width of [390, 1000, 1440]) {
    const page = await openExplore(query, { viewport: { width, height: 900 } });
    expect(await page.locator(".recharts-wrapper").count()).toBe(0);
    const still = await picture(page);
    await page.mouse.move(5, 5);
    await page.mouse.move(8, 8);
    await page.waitForSelector(".recharts-wrapper svg");
    expect(await picture(page)).toBe(still);
    await page.context().close();
  }
});
