import { describe, expect, it } from "vitest";
import { openColumns } from "../../lib/columns/open-columns";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import type { Issue } from "../../lib/schema/issue";

type Told = readonly (readonly [column: string | undefined, value: string | undefined])[];

const toldOf = (issues: readonly Issue[]): Told =>
  issues.flatMap(({ code, column, value }) => (code === "bare-count" ? [[column, value] as const] : []));

/** As a file of any size is read, and as a large one is. */
async function inBothLanes(text: string): Promise<readonly Told[]> {
  const bytes = new TextEncoder().encode(text);
  const small = importReadings([await readImport("ours.csv", bytes)]);
  const source = { size: bytes.length, stream: async () => new Blob([bytes]).stream() };
  const large = await openColumns("ours.csv", source, () => undefined);
  return [toldOf(small.issues), toldOf(large.issues)];
}

describe("a column of counts that does not say of what", () => {
  it.each<readonly [why: string, text: string, told: Told]>([
    ["few, and parts of one", "model,params,score\na,7.242,50.1\nb,13,55.2\nc,0.5,40.3\n", [["params", "7.242"]]],
    ["as large as models are", "model,params,score\na,7242000000,50.1\nb,13015864320,55.2\n", []],
    ["each with its scale", "model,params,score\na,7.242B,50.1\nb,0.5B,55.2\n", []],
    ["with its scale in the header", "model,params (B),score\na,7.242,50.1\nb,0.5,55.2\n", []],
    ["whole, if few", "model,params,score\na,784,50.1\nb,1200,55.2\n", []],
    ["no count", "model,score\na,7.242\nb,0.5\n", []],
  ])("%s", async (_, text, told) => {
    expect(await inBothLanes(text)).toEqual([told, told]);
  });

  it("is no longer told of once the mapping has its scale", async () => {
    const read = await readImport("ours.csv", new TextEncoder().encode("model,params\na,7.242\nb,0.5\n"));
    const readings = read.readings.map((reading) => ({
      ...reading,
      mapping: {
        ...reading.mapping,
        columns: reading.mapping.columns.map((column) =>
          column.header === "params" ? { ...column, power: 9 } : column,
        ),
      },
    }));
    expect(toldOf(importReadings([{ ...read, readings }]).issues)).toEqual([]);
  });
});
