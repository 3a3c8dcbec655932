import { expect, test, vi } from "vitest";
import { largeLink } from "../../components/import/large-link";
import type { LargeReply, LargeRequest } from "../../components/import/large-protocol";

class FakeWorker {
  onmessage = null;
  onerror: ((event: { readonly message?: string }) => void) | null = null;
  readonly terminate = vi.fn();
  readonly postMessage = () => undefined;
}
vi.stubGlobal("Worker", FakeWorker);

const progress = (rows: number): LargeReply => ({ kind: "progress", rows, share: 0, msLeft: undefined });
const count: LargeRequest = { kind: "count", filters: [] };

/** A link to one end of a channel; the other end reads. */
function linked() {
  const { port1, port2 } = new MessageChannel();
  const asked: LargeRequest[] = [];
  port2.onmessage = ({ data }) => asked.push(data);
  return { link: largeLink(), here: port1, reader: port2, asked };
}

const rowsOf = (heard: readonly LargeReply[]): readonly number[] =>
  heard.map((reply) => (reply.kind === "progress" ? reply.rows : Number.NaN));

test("what is asked of nobody yet is asked of who comes, in its order", async () => {
  const { link, here, asked } = linked();
  link.ask({ kind: "size", size: { width: 1, height: 1 } });
  link.ask(count);
  link.connect(here);
  link.ask(count);
  await expect.poll(() => asked.map(({ kind }) => kind)).toEqual(["size", "count", "count"]);
  link.close();
});

test("everybody hears all from the first word on, until one takes over", async () => {
  const { link, here, reader } = linked();
  link.connect(here);
  const [early, late, last]: [LargeReply[], LargeReply[], LargeReply[]] = [[], [], []];
  link.listen((reply) => early.push(reply));
  reader.postMessage(progress(1));
  await expect.poll(() => rowsOf(early)).toEqual([1]);
  link.listen((reply) => late.push(reply));
  reader.postMessage(progress(2));
  await expect.poll(() => rowsOf(late)).toEqual([1, 2]);
  link.takeOver((reply) => last.push(reply));
  reader.postMessage(progress(3));
  await expect.poll(() => rowsOf(last)).toEqual([1, 2, 3]);
  expect([rowsOf(early), rowsOf(late)]).toEqual([
    [1, 2],
    [1, 2],
  ]);
  link.close();
});

test("who comes to a link that has been closed is sent away", () => {
  const { link, here } = linked();
  const close = vi.spyOn(here, "close");
  link.close();
  link.connect(here);
  expect(close).toHaveBeenCalledOnce();
});

test("a worker that stops is let go, and what it said is told", () => {
  const link = largeLink();
  const worker = new FakeWorker();
  const heard: LargeReply[] = [];
  link.connect(worker as unknown as Worker);
  link.listen((reply) => heard.push(reply));
  worker.onerror?.({ message: "odd" });
  expect([heard, worker.terminate.mock.calls.length]).toEqual([[{ kind: "stopped", message: "odd" }], 1]);
});
