import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageChange } from "../../scripts/paint-first.mjs";

const page =
  '<!doctype html><html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/><script src="/_next/static/chunks/a.js" async=""></script><script src="/_next/static/chunks/old.js" noModule=""></script><script>self.x=1<2</script><link rel="stylesheet" href="/_next/static/chunks/b.css"/><title>x</title></head><body>规模 4 × 5 <b>x</b><script src="/_next/static/chunks/b.js" async=""></script></body></html>';

function changed(parts: readonly Buffer[]): string {
  const change = pageChange();
  return Buffer.concat(parts.map((part, index) => change(part, index === parts.length - 1))).toString();
}

const whole = changed([Buffer.from(page)]);

describe("a page that is seen before its scripts run", () => {
  it("leaves no script of the product that runs by itself, and says once when they run", () => {
    expect(whole).not.toMatch(/<script src="[^"]+" async/);
    expect([...whole.matchAll(/<script data-src="([^"]+)">/g)].map(([, source]) => source)).toEqual([
      "/_next/static/chunks/a.js",
      "/_next/static/chunks/b.js",
    ]);
    expect(whole.split("requestAnimationFrame")).toHaveLength(2);
    expect(whole.endsWith("</script></body></html>")).toBe(true);
  });

  it("has its style sheets behind the scripts of its head, in their order", () => {
    expect(whole).toContain(
      '<title>x</title><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/><link rel="stylesheet" href="/_next/static/chunks/b.css"/></head>',
    );
    expect(whole.match(/<link rel="stylesheet"/g)).toHaveLength(2);
  });

  it("asks for no script ahead", () => {
    expect(whole).not.toContain('rel="preload"');
  });

  it("keeps everything else, byte for byte", () => {
    const moved = /<link rel="(?:stylesheet|preload)"[^>]*>/g;
    const back = whole
      .replace(/<script>\(function runScripts.*?<\/script>/, "")
      .replace(/<script data-src="([^"]+)">/g, '<script src="$1" async="">');
    expect(back.replace(moved, "")).toBe(page.replace(moved, ""));
  });

  it("stays as it is where it has none", () => {
    const still = "<!doctype html><html><body><script>1</script></body></html>";
    expect(changed([Buffer.from(still)])).toBe(still);
  });

  it("is the same however it is cut into parts", () => {
    const bytes = Buffer.from(page);
    const cuts = fc.uniqueArray(fc.nat(bytes.length), { maxLength: 12 });
    fc.assert(
      fc.property(cuts, (places) => {
        const ends = [...places.toSorted((a, b) => a - b), bytes.length];
        const parts = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
        expect(changed(parts)).toBe(whole);
      }),
    );
  });
});
