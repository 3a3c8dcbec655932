import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bucketOf, buckets } from "../../components/figure/buckets";

const style = readFileSync(new URL("../../components/figure/figure-frame.module.css", import.meta.url), "utf8");

test.each(buckets.map(({ width }, index) => [width, buckets[index - 1]?.upTo ?? 0]))(
  "the style sheet shows the picture of %i px where a script would draw it, from %i px on",
  (width, from) => {
    const shown = [...style.matchAll(/@container \((.*?)\) \{ \.picture \[data-bucket="(\d+)"\]/g)];
    const condition = shown.find(([, , bucket]) => bucket === String(width))?.[1] ?? "missing";
    expect(from === 0 || condition.includes(`${from}px`)).toBe(true);
    expect([bucketOf(from), bucketOf(from + 1)]).toEqual([width, width]);
  },
);
