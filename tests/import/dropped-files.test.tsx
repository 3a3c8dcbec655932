import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { partBySize } from "../../components/import/dropped-files";
import { LargeList } from "../../components/import/large-list";
import { type TakenFile, takenFile } from "../../components/import/taken-file";
import { type LargeFiles, restored, withFiles, withoutFile, withShown } from "../../components/import/use-large-files";
import { columns } from "../../lib/schema/tables";
import type { TableName } from "../../lib/schema/vocabulary";

const many = `model,AP\n${Array.from({ length: 40_000 }, (_, row) => `a model with a rather long name ${row},${row}\n`).join("")}`;
const large = (name: string): File => new File([many], name);
const small = (name: string): File => new File(["model,AP\nA,1\n"], name);

/** As a folder that is dropped, or a file that has gone. */
function unreadable(name: string): File {
  const file = new File(["x"], name);
  file.slice = () => {
    throw new DOMException("A requested file could not be read", "NotReadableError");
  };
  return file;
}

const named = (files: readonly File[]): readonly string[] => files.map(({ name }) => name);

test("of files dropped at once none is lost, whatever their sizes and whatever comes of the others", async () => {
  const dropped = [large("a.csv"), small("b.csv"), unreadable("c"), large("d.csv"), large("e.csv"), small("f.csv")];
  const parts = await partBySize(dropped);
  expect(named(parts.large)).toEqual(["a.csv", "d.csv", "e.csv"]);
  expect(named(parts.others)).toEqual(["b.csv", "c", "f.csv"]);
});

describe("tables of Tenfold's own", () => {
  const ofTable = (table: TableName, rows: number): File =>
    new File(
      [`${columns[table].join(",")}\n${"a-model,parameters,,1,,,,first-party,,a-paper,,\n".repeat(rows)}`],
      `${table}.csv`,
    );
  const sizes = async (...files: readonly File[]) => {
    const parts = await partBySize(files);
    return { large: named(parts.large), others: named(parts.others) };
  };
  test("stay together, however large one of them is", async () => {
    expect(await sizes(ofTable("models", 2), ofTable("measurements", 60_000), large("a.csv"))).toEqual({
      large: ["a.csv"],
      others: ["models.csv", "measurements.csv"],
    });
  });
  test("are explored as they are where they come alone, or have too many rows", async () => {
    const many = ofTable("measurements", 60_000);
    expect(await sizes(many, large("a.csv"))).toEqual({ large: ["measurements.csv", "a.csv"], others: [] });
    expect(await sizes(ofTable("models", 2), ofTable("measurements", 300_000))).toMatchObject({ large: [] });
    expect(await sizes(ofTable("models", 2), ofTable("measurements", 300_001))).toMatchObject({
      large: ["measurements.csv"],
    });
  });
});

describe("large files", () => {
  const [a, b, c] = [small("a.csv"), small("b.csv"), small("b.csv")].map(takenFile) as [
    TakenFile,
    TakenFile,
    TakenFile,
  ];
  const none: LargeFiles = { files: [], shown: undefined, isAddressed: true };
  test("are all kept, and the first of those that came last is shown", () => {
    const first = withFiles(none, [a]);
    const second = withFiles({ ...first, shown: undefined }, [b, c]);
    expect(second).toMatchObject({ files: [a, b, c], shown: b });
    expect(withFiles(second, [])).toEqual(second);
  });
  test("go one by one, and those that are called the same are not the same", () => {
    const all = { files: [a, b, c], shown: b, isAddressed: true };
    expect(withoutFile(all, a)).toMatchObject({ files: [b, c], shown: b });
    expect(withoutFile(all, b)).toMatchObject({ files: [a, c], shown: undefined });
    expect(new Set([a, b, c].map(({ id }) => id)).size).toBe(3);
  });
  test("that come from another page are as they were there, and as the address asks for them", () => {
    expect(restored(none, [a, b], 1)).toEqual({ files: [a, b], shown: b, isAddressed: true });
    expect(restored(none, [a, b], undefined)).toEqual({ files: [a, b], shown: undefined, isAddressed: true });
    const open = { ...none, shown: "/data/models.csv" };
    expect(restored(open, [a], undefined)).toEqual({ ...open, files: [a] });
  });
  test("only the first that is shown is as the address asks for it", () => {
    const first = withFiles(none, [a, b]);
    expect(withFiles(first, []).isAddressed).toBe(true);
    expect(withShown(first, b).isAddressed).toBe(false);
    const closed = withShown(first, undefined);
    expect([withShown(closed, a).isAddressed, withFiles(closed, [c]).isAddressed]).toEqual([false, false]);
    expect(withFiles({ ...none, shown: "/data/models.csv" }, [a]).isAddressed).toBe(false);
  });
});

describe("beside a large file in view it says where the others are", () => {
  const [a, b] = [takenFile(small("a.csv")), takenFile(small("b.csv"))];
  const drawn = (locale: "en" | "zh", shown: TakenFile | undefined): string =>
    renderToStaticMarkup(
      <LargeList
        files={[a, b]}
        shown={shown}
        smaller={3}
        locale={locale}
        onShow={() => undefined}
        onRemove={() => undefined}
        onSmaller={() => undefined}
      />,
    );
  test.each([
    ["en", "2 large files, each explored alone", "and 3 smaller files", "Remove b.csv"],
    ["zh", "2 个大文件，各自单独探索", "另有 3 个较小的文件", "移除 b.csv"],
  ] as const)("%s", (locale, said, smaller, remove) => {
    const html = drawn(locale, a);
    for (const text of [said, smaller, remove, "a.csv", "b.csv"]) expect(html).toContain(text);
    expect(html.match(/aria-current="true"[^>]*>([^<]*)/)?.[1]).toBe("a.csv");
    expect(drawn(locale, undefined)).not.toContain(smaller);
  });
});
