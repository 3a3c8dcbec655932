import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { currentCatalogue, currentCounts } from "../../app/current-catalogue";
import { filesOf } from "../ingest/table-texts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenfold-current-"));
  vi.stubEnv("TENFOLD_DATA", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const write = (change: (text: string) => string = (text) => text): void => {
  for (const { file, text } of filesOf())
    writeFileSync(join(folder, file), file === "measurements.csv" ? change(text) : text);
};

test("an edit with errors keeps the tables as they were, and is reported once", () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  write();
  const before = currentCatalogue();
  const { measurements } = currentCounts();
  write((text) => text.replace("175B", "many"));
  expect(currentCatalogue()).toBe(before);
  expect(currentCounts().measurements).toBe(measurements);
  expect(log).toHaveBeenCalledTimes(1);
  expect(log.mock.calls[0]?.[0]).toContain("measurements.csv:2:value");
  write((text) => text.replace("175B", "176.0B"));
  expect(currentCatalogue().measurements[0]?.quantity.value).toBe(176e9);
  rmSync(folder, { recursive: true });
  expect(currentCatalogue().measurements[0]?.quantity.value).toBe(176e9);
});

test("tables that were never without errors are not served", () => {
  write((text) => text.replace("175B", "many"));
  expect(currentCatalogue).toThrow(/tables with errors \(1\).*\nmeasurements\.csv:2:value/);
});
