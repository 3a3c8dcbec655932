import { basename } from "node:path";
import { expect, it } from "vitest";
import { bundleScripts } from "../../scripts/bundles.mjs";
import { root } from "../../scripts/project.mjs";

it("the worker of large files and what shows a first look at them are small files", async () => {
  const { env, bundles } = await bundleScripts(root);
  const [worker, look] = bundles;
  expect(bundles).toHaveLength(2);
  expect(look?.path).toMatch(/^workers[\\/]show-first-look-[A-Z0-9]{8}\.js$/);
  expect(look?.contents.length).toBeLessThan(40_000);
  expect(look?.path.endsWith(basename(env.NEXT_PUBLIC_FIRST_LOOK ?? "/"))).toBe(true);
  expect(worker?.path).toMatch(/^workers[\\/]large\.worker-[A-Z0-9]{8}\.js$/);
  // With a library that checks data it would be five times as large, and start as much later.
  expect(worker?.contents.length).toBeLessThan(260_000);
  for (const { contents } of bundles) expect(contents).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  expect(worker?.path.endsWith(basename(env.NEXT_PUBLIC_LARGE_WORKER ?? "/"))).toBe(true);
});

it("what listens before a page is awake, and starts that worker, is small enough to stand in every page", async () => {
  const { env } = await bundleScripts(root);
  expect(env.NEXT_PUBLIC_EARLY_START).toContain("addEventListener");
  expect(env.NEXT_PUBLIC_EARLY_START).toContain(env.NEXT_PUBLIC_LARGE_WORKER);
  expect(env.NEXT_PUBLIC_EARLY_START).toContain(env.NEXT_PUBLIC_FIRST_LOOK);
  expect(env.NEXT_PUBLIC_EARLY_START?.length).toBeLessThan(4000);
  expect(env.NEXT_PUBLIC_EARLY_START).not.toContain("</script");
});
