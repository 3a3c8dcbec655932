import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** The folders of `lib/ingest`, and which of the others each may import from. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  words: [],
  cells: ["words"],
  tables: ["words", "cells"],
  guess: ["words", "cells", "tables"],
  trees: ["words", "cells", "tables", "guess"],
  formats: ["text", "words", "cells", "tables", "guess", "trees"],
  values: ["words", "cells", "tables", "guess"],
  catalogue: ["text", "words", "tables", "values"],
};

const root = "lib/ingest";
const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

test("every folder of what reads files has its place", () => {
  expect([...foldersIn(root)].sort()).toEqual([...Object.keys(mayImport), "adapters"].sort());
});

test.each(Object.entries(mayImport))("%s imports from nothing that comes after it", (folder, others) => {
  const imports = readdirSync(join(root, folder)).flatMap((file) =>
    [...readFileSync(join(root, folder, file), "utf8").matchAll(/ from "\.\.\/([a-z-]+)\/[^"]+";/g)].map(
      ([, from = ""]) => ({ file, from }),
    ),
  );
  expect(imports.filter(({ from }) => !others.includes(from))).toEqual([]);
});
