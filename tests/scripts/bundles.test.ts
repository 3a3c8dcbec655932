import { basename } from "node:path";
import { expect, it } from "vitest";
import { bundleScripts } from "../../scripts/bundles.mjs";
import { root } from "../../scripts/project.mjs";

const named = (name: string): RegExp => new RegExp(`^workers[\\\\/]${name}-[A-Z0-9]{8}\\.js$`);

it("the worker of large files and what shows a first look at them are small files", async () => {
  const { env, bundles } = await bundleScripts(root);
  const worker = bundles.find(({ path }) => named("large\\.worker").test(path));
  const look = bundles.find(({ path }) => named("show-first-look").test(path));
  expect(look?.contents.length).toBeLessThan(41_000);
  expect(look?.path.endsWith(basename(env.NEXT_PUBLIC_FIRST_LOOK ?? "/"))).toBe(true);
  // With a library that checks data it would be five times as large, and start as much later.
  expect(worker?.contents.length).toBeLessThan(263_000);
  for (const { contents } of bundles) expect(contents).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  expect(worker?.path.endsWith(basename(env.NEXT_PUBLIC_LARGE_WORKER ?? "/"))).toBe(true);
});

it("what few files need comes by itself: other encodings, and gzip that is cut", async () => {
  const { bundles } = await bundleScripts(root);
  const worker = bundles.find(({ path }) => named("large\\.worker").test(path));
  for (const name of ["decode-text", "gunzip-part"]) {
    const parts = bundles.filter(({ path }) => named(name).test(path));
    expect(parts).toHaveLength(1);
    expect(worker?.contents).toContain(`import("/_next/static/workers/${basename(parts[0]?.path ?? "")}")`);
    expect(parts[0]?.contents).toContain("export{");
  }
  expect(bundles).toHaveLength(4);
});

it("what listens before a page is awake, and starts that worker, is small enough to stand in every page", async () => {
  const { env } = await bundleScripts(root);
  expect(env.NEXT_PUBLIC_EARLY_START).toContain("addEventListener");
  expect(env.NEXT_PUBLIC_EARLY_START).toContain(env.NEXT_PUBLIC_LARGE_WORKER);
  expect(env.NEXT_PUBLIC_EARLY_START).toContain(env.NEXT_PUBLIC_FIRST_LOOK);
  expect(env.NEXT_PUBLIC_EARLY_START?.length).toBeLessThan(4100);
  expect(env.NEXT_PUBLIC_EARLY_START).not.toContain("</script");
});
