import { basename } from "node:path";
import { expect, it } from "vitest";
import { bundleScripts } from "../../scripts/bundles.mjs";
import { root } from "../../scripts/project.mjs";

it("the worker of large files is one small file", async () => {
  const { env, bundles } = await bundleScripts(root);
  const [worker] = bundles;
  expect(bundles).toHaveLength(1);
  expect(worker?.path).toMatch(/^workers[\\/]large\.worker-[A-Z0-9]{8}\.js$/);
  // With a library that checks data it would be five times as large, and start as much later.
  expect(worker?.contents.length).toBeLessThan(200_000);
  expect(worker?.path.endsWith(basename(env.NEXT_PUBLIC_LARGE_WORKER ?? "/"))).toBe(true);
});

it("what listens before a page is awake, and starts that worker, is small enough to stand in every page", async () => {
  const { env } = await bundleScripts(root);
  expect(env.NEXT_PUBLIC_EARLY_START).toContain("addEventListener");
  expect(env.NEXT_PUBLIC_EARLY_START).toContain(env.NEXT_PUBLIC_LARGE_WORKER);
  expect(env.NEXT_PUBLIC_EARLY_START?.length).toBeLessThan(2500);
  expect(env.NEXT_PUBLIC_EARLY_START).not.toContain("</script");
});
