import { expect, test, vi } from "vitest";
import type { LargeReply, LargeRequest } from "../../components/import/large-protocol";
import { largeReader, type ReaderPort } from "../../components/import/large-reader";

/** A reader, and what it has said; what it hands over is gone from it, as it is between threads. */
function readerOf(file: File) {
  const said: LargeReply[] = [];
  const port: ReaderPort = {
    onmessage: null,
    postMessage: (reply, { transfer }) => void said.push(structuredClone(reply, { transfer })),
  };
  largeReader(port);
  const ask = (request: LargeRequest) => port.onmessage?.(new MessageEvent("message", { data: request }));
  const reply = <Kind extends LargeReply["kind"]>(kind: Kind) =>
    vi.waitFor(
      () => {
        const found = said.find((one): one is Extract<LargeReply, { kind: Kind }> => one.kind === kind);
        if (found === undefined) throw new Error(`nothing of the kind ${kind}`);
        return found;
      },
      { timeout: 20_000 },
    );
  ask({ kind: "open", source: file, table: undefined });
  ask({ kind: "size", size: { width: 300, height: 200 } });
  return { said, ask, reply };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 200));

const names = (count: number) => Array.from({ length: count }, (_, row) => `model ${row}`);

test("a page gets the columns of a file with few rows once it is alive, and the reader keeps them", async () => {
  const rows = names(40).map((name, row) => `${name},2020-01-${String((row % 28) + 1).padStart(2, "0")},${row + 1}`);
  const { said, ask, reply } = readerOf(new File([`model,published,score\n${rows.join("\n")}\n`], "few.csv"));
  const { table, answer } = await reply("opened");
  expect([table.rows, answer.count]).toEqual([40, 40]);
  await settled();
  expect(said.map(({ kind }) => kind)).not.toContain("few");

  ask({ kind: "alive" });
  const { columns } = await reply("few");
  expect(columns.table.columns.map(({ name }) => name)).toEqual(["model", "published", "score"]);
  const heights = columns.heights?.get(table.measure ?? -1);
  expect(heights?.values[9]).toBeCloseTo(1);

  ask({ kind: "export", ticket: 1, view: { filters: [], measure: table.measure, sort: undefined } });
  const { file } = await reply("file");
  expect((await file.text()).trim().split(/\r?\n/)).toHaveLength(41);
});

test("columns that take much memory stay with the reader", async () => {
  const long = "x".repeat(1_000_000);
  const rows = names(60).map((name, row) => `${name},${row + 1},${row}${long}`);
  const { said, ask, reply } = readerOf(new File([`model,score,notes\n${rows.join("\n")}\n`], "long.csv"));
  ask({ kind: "alive" });
  const { table } = await reply("opened");
  expect(table.rows).toBe(60);
  await settled();
  expect(said.map(({ kind }) => kind)).not.toContain("few");
});

test("a page hears once that all of a file has been read, before its answer", async () => {
  const rows = names(60_000).map((name, row) => `${name},${row + 1}`);
  const file = new File([`model,score\n${rows.join("\n")}\n`], "many.csv");
  file.stream = () =>
    new ReadableStream({
      start: async (controller) => {
        for (let at = 0; at < file.size; at += 65_536)
          controller.enqueue(new Uint8Array(await file.slice(at, at + 65_536).arrayBuffer()));
        controller.close();
      },
    });
  const { said, reply } = readerOf(file);
  await reply("opened");
  const ends = said.flatMap((one, place) => (one.kind === "progress" && one.share === 1 ? [{ ...one, place }] : []));
  expect(ends).toMatchObject([{ rows: 60_000, msLeft: 0 }]);
  expect(ends[0]?.place).toBeLessThan(said.findIndex(({ kind }) => kind === "opened"));
});

test("a question that has no answer does not stand in the way of others", async () => {
  const { ask, reply } = readerOf(new File([`model,score\n${names(40).join(",1\n")},1\n`], "few.csv"));
  const { table } = await reply("opened");
  const whole = { filters: [], measure: table.measure, sort: undefined };
  const odd = {
    ...whole,
    get filters(): never {
      throw new RangeError("Invalid string length");
    },
  };
  ask({ kind: "view", ticket: 1, view: odd });
  expect(await reply("unanswered")).toEqual({ kind: "unanswered", why: { kind: "no-memory" } });
  ask({ kind: "export", ticket: 7, view: odd });
  expect(await reply("not-made")).toEqual({ kind: "not-made", ticket: 7, why: { kind: "no-memory" } });
  ask({ kind: "export", ticket: 8, view: whole });
  expect(await reply("file")).toMatchObject({ ticket: 8 });
  ask({ kind: "view", ticket: 2, view: whole });
  expect(await reply("answer")).toMatchObject({ ticket: 2 });
});

test("a report is in the words that are sent along, beside the messages of the issues", async () => {
  const rows = names(40).map((name, row) => `${name},${row + 1}`);
  const { ask, reply } = readerOf(new File([`model,score\n${rows.join("\n")}\n,7,8\n`], "few.csv"));
  const { table } = await reply("opened");
  const [issue] = table.issues;
  ask({ kind: "report", ticket: 1, words: new Map([[issue?.code ?? "", "没有模型"]]) });
  const { file } = await reply("file");
  const [header, first] = (await file.text()).split("\n");
  expect([...new Uint8Array(await file.arrayBuffer())].slice(0, 3), "spreadsheets read it as UTF-8").toEqual([
    0xef, 0xbb, 0xbf,
  ]);
  expect(header).toBe("file,line,column,severity,code,value,message_zh,message");
  expect(first).toContain("没有模型,");
});
