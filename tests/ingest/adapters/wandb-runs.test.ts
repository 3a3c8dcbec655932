import { expect, test } from "vitest";
import { importReadings, readImport } from "../../../lib/ingest/import-files";

test("a table of runs is dated by when they began, which is no date of release", async () => {
  const text =
    '"Name","State","Notes","User","Tags","Created","Runtime","Sweep","batch_size","accuracy"\n' +
    '"a","finished","-","me","","2024-05-01T10:22:33.000Z","512","","32","0.91"\n' +
    '"b","finished","-","me","","2024-05-02T10:22:33.000Z","498","","64","0.93"\n';
  const { read } = importReadings([await readImport("runs.csv", new TextEncoder().encode(text))]);
  expect([...read.catalogue.models.values()].map(({ released }) => released)).toEqual([undefined, undefined]);
  expect(read.catalogue.measurements[0]?.asOf?.text).toBe("2024-05-01");
});

test("nor is the date on which any other record was created", async () => {
  const text = "model,created_at,downloads\nA,2024-05-01,10\nB,2023-05-02,20\n";
  const { reports } = importReadings([await readImport("hub.csv", new TextEncoder().encode(text))]);
  expect(reports[0]?.notRead).toMatchObject([{ header: "created_at", reason: "dates of something unnamed" }]);
});
