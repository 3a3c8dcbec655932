import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTreeList, isTreeObject, type Tree } from "../../lib/ingest/foreign-file";
import { readYaml } from "../../lib/ingest/formats/read-yaml";

const record = (name: string, accuracy: string): string => `  - name: ${name}\n    accuracy: ${accuracy}\n`;
const whole = (...records: readonly string[]): string => `date: 2024-05-01\nmodels:\n${records.join("")}`;

function read(text: string) {
  const found = readYaml("a.yaml", text);
  const issues = found.kind === "tree" ? found.issues : [found.issue];
  return {
    names: found.kind === "tree" ? namesIn(found.tree) : undefined,
    issues: issues.map(({ line, message }) => [
      line,
      message.replace(/^this is not YAML: |; expected records.*$/g, ""),
    ]),
  };
}

function namesIn(tree: Tree): readonly unknown[] {
  const list = isTreeObject(tree) ? tree.entries.get("models") : tree;
  return isTreeList(list) ? list.map((item) => (isTreeObject(item) ? item.entries.get("name") : item)) : [];
}

const broken: readonly (readonly [label: string, record: string, line: number, what: RegExp])[] = [
  ["a key that stands too far left", "  - name: X\n    accuracy: 0.5\n   latency: 3\n", 7, /indicator|indent/],
  ["a bracket that nothing closes", "  - name: [X\n    accuracy: 0.5\n", 6, /end with a \]/],
  ["a quote that nothing closes", '  - name: "X\n    accuracy: 0.5\n', 6, /Missing closing "quote/],
  ["a colon in a text", "  - name: X: Y\n    accuracy: 0.5\n", 5, /Nested mappings/],
  ["a tab before a key", "  - name: X\n\t\taccuracy: 0.5\n", 6, /Tabs/],
];

describe("YAML that is broken", () => {
  test.each(broken)(
    "%s is told once, with the record that is not read, and the others are read",
    (_, text, line, what) => {
      const { names, issues } = read(whole(record("A", "0.5"), text, record("B", "0.7")));
      expect(names).toEqual(["A", "B"]);
      expect(issues).toEqual([[line, expect.stringMatching(what)]]);
      expect(issues[0]?.[1]).toMatch(/; the record from line 5 to \d is not read$/);
    },
  );

  test("each broken record is told, also under names", () => {
    const text = "A:\n  acc: 1\nB:\n  acc: [2\nC:\n  acc: 3\nD:\n  acc: 4\n   x: 5\nE:\n  acc: 6\n";
    const found = readYaml("a.yaml", text);
    expect(found.kind === "tree" && isTreeObject(found.tree) && [...found.tree.entries.keys()]).toEqual([
      "A",
      "C",
      "E",
    ]);
    expect(read(text).issues).toEqual([
      [4, expect.stringContaining("the record from line 3 to 4 is not read")],
      [8, expect.stringContaining("the record from line 7 to 9 is not read")],
    ]);
  });

  test("a text that is broken all over is told once, and none of it is read", () => {
    const { names, issues } = read(whole("  - name: [X\n", "  - name: [Y\n", record("B", "0.7")));
    expect(names).toBeUndefined();
    expect(issues).toEqual([[expect.any(Number), expect.stringMatching(/; none of it is read$/)]]);
  });

  test("where each record stands does not change", () => {
    const found = readYaml("a.yaml", whole(record("A", "0.5"), "  - name: [X\n", record("B", "0.7")));
    const list = found.kind === "tree" && isTreeObject(found.tree) ? found.tree.entries.get("models") : undefined;
    expect(isTreeList(list) && list.map((item) => isTreeObject(item) && item.line)).toEqual([3, 6]);
  });

  test("no text breaks the reading", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("- a: 1", "  b: 2", "a:", "- [", '"', "---", "\tx: 1", "&a", "*a", "")),
        (lines) => {
          expect(() => readYaml("a.yaml", lines.join("\n"))).not.toThrow();
        },
      ),
    );
  });
});
