import { describe, expect, test } from "vitest";
import { zipFiles } from "../../lib/export/zip";
import { unzipFiles } from "../../lib/ingest/text/unzip-files";

const csv = "model,AP\nA,1\n".repeat(2000);
const most = 1_000_000;

const streamOf = (bytes: Uint8Array, pieceBytes: number): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += pieceBytes) controller.enqueue(bytes.subarray(at, at + pieceBytes));
      controller.close();
    },
  });
const unzip = async (zip: Uint8Array, { mostBytes = most, pieceBytes = 65_536 } = {}) =>
  (await unzipFiles("x.zip", streamOf(zip, pieceBytes), mostBytes))?.map(({ name, bytes }) => [
    name,
    new TextDecoder().decode(bytes),
  ]);

test.each([1, 7, 65_536])(
  "gives its files in pieces of %d bytes, and nothing that a system puts beside them",
  async (pieceBytes) => {
    const zip = zipFiles([
      ["run/a.csv", csv],
      ["__MACOSX/run/._a.csv", "x"],
      ["run/.DS_Store", "x"],
      ["README.md", "# Results"],
    ]);
    expect(await unzip(zip, { pieceBytes })).toEqual([
      ["x.zip/run/a.csv", csv],
      ["x.zip/README.md", "# Results"],
    ]);
  },
);

test("leaves out what tables of Tenfold say of themselves", async () => {
  const zip = zipFiles([
    ["t/README.md", "# Tables"],
    ["t/measurements.csv", csv],
    ["t/models.csv", "id\n"],
  ]);
  expect((await unzip(zip))?.map(([name]) => name)).toEqual(["x.zip/t/measurements.csv", "x.zip/t/models.csv"]);
});

describe("gives nothing", () => {
  const zip = zipFiles([
    ["a.csv", csv],
    ["b.csv", csv.repeat(40)],
  ]);
  test.each([
    [
      "of a spreadsheet",
      zipFiles([
        ["[Content_Types].xml", "<x/>"],
        ["xl/workbook.xml", "<x/>"],
      ]),
      most,
    ],
    [
      "of another document",
      zipFiles([
        ["mimetype", "application/vnd.oasis"],
        ["content.xml", "<x/>"],
      ]),
      most,
    ],
    ["of one that is cut off within a file", zip.subarray(0, zip.length / 2), most],
    ["of one that unpacks to too much", zip, 100_000],
    ["of one with folders alone", zipFiles([["a/", ""]]), most],
    ["of something else", new TextEncoder().encode(csv), most],
    ["of nothing", new Uint8Array(0), most],
  ])("%s", async (_, bytes, mostBytes) => {
    expect(await unzip(bytes, { mostBytes })).toBeUndefined();
  });
});
