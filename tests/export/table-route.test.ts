import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { GET } from "../../app/table-files/[file]/route";
import { GET as getAll } from "../../app/table-files/route";
import { tableNames } from "../../lib/schema/vocabulary";

const ask = (file: string, headers: Readonly<Record<string, string>> = {}) =>
  GET(new Request(`http://localhost/data/${file}`, { headers }), { params: Promise.resolve({ file }) });

describe("the files of the tables", () => {
  it.each(tableNames)("%s.csv is the file of the folder, byte for byte", async (table) => {
    const response = await ask(`${table}.csv`);
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect(Buffer.from(await response.arrayBuffer())).toEqual(readFileSync(`data/${table}.csv`));
  });

  it("models.json has a row for each line and the hash of the data", async () => {
    const body = await (await ask("models.json")).json();
    const lines = readFileSync("data/models.csv", "utf8").trim().split("\n");
    expect(body.rows).toHaveLength(lines.length - 1);
    expect(body.dataHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(["models.svg", "nothing.csv", "models", "models.csv.json"])(
    "%s is not there, and what is there is said",
    async (file) => {
      const response = await ask(file);
      expect(response.status).toBe(404);
      expect((await response.json()).detail).toContain("measurements");
    },
  );

  it("is not sent again to who has it", async () => {
    const etag = (await ask("claims.csv")).headers.get("etag") ?? "";
    expect((await ask("claims.csv", { "if-none-match": etag })).status).toBe(304);
  });
});

describe("all tables as one ZIP", () => {
  const zip = async () => new Uint8Array(await getAll(new Request("http://localhost/data.zip")).arrayBuffer());

  it("holds every file of the folder as it stands, in a folder named after the data", async () => {
    const files = Object.entries(unzipSync(await zip()));
    expect(files.map(([name]) => name.replace(/^tenfold-[0-9a-f]{12}\//, ""))).toEqual([
      "README.md",
      ...tableNames.map((table) => `${table}.csv`),
    ]);
    for (const [name, bytes] of files)
      expect(strFromU8(bytes)).toBe(readFileSync(`data/${name.split("/")[1]}`, "utf8"));
  });

  it("has the same bytes whenever it is made", async () => {
    expect(await zip()).toEqual(await zip());
  });
});
