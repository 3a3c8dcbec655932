import { expect, test } from "vitest";
import { formatImport } from "../../bin/import-report";
import { importReadings } from "../../lib/ingest/import-files";

test("models like one of the catalogue are named with what tells them apart, and with one id where both have the same", () => {
  const text = formatImport(
    {
      result: importReadings([]),
      matches: [
        { model: "gpt-4o", known: "gpt-4o", reason: "same-name" },
        { model: "gpt3", known: "gpt-3", reason: "same-name" },
        { model: "openai-gpt-3", known: "gpt-3", reason: "same-but-maker" },
        { model: "megatorn", known: "megatron", reason: "one-letter" },
      ],
      written: undefined,
      isReadBack: true,
    },
    "text",
  );
  expect(text).toContain(
    "kept apart: gpt-4o, gpt3 (like gpt-3), openai-gpt-3 (like gpt-3 but for the maker), megatorn (like megatron but for a letter)\n",
  );
});
