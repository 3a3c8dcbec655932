import { expect, test } from "vitest";
import { tickets } from "../../components/import/tickets";

/** Two questions that have been sent. */
function asked() {
  const questions = tickets<string>();
  const sent: number[] = [];
  const [first, second] = [questions.ask((ticket) => sent.push(ticket)), questions.ask((ticket) => sent.push(ticket))];
  const [one = 0, two = 0] = sent;
  return { questions, first, second, one, two };
}

test("an answer goes to who asked, whichever comes first", async () => {
  const { questions, first, second, one, two } = asked();
  questions.answer(two, "second");
  questions.answer(one, "first");
  expect(await Promise.all([first, second])).toEqual(["first", "second"]);
});

test("a question that is refused leaves the others open, until nobody is there to answer", async () => {
  const { questions, first, second, one } = asked();
  questions.refuse(one, new Error("odd"));
  await expect(first).rejects.toThrow("odd");
  questions.refuseAll(new Error("gone"));
  await expect(second).rejects.toThrow("gone");
});

test("an answer that nobody waits for is passed over", () => {
  const { questions, first, one } = asked();
  questions.answer(one, "first");
  questions.answer(one, "again");
  questions.refuse(-1, new Error("odd"));
  return expect(first).resolves.toBe("first");
});

test("no two tickets are the same, whoever asks", () => {
  const [a, b] = [asked(), asked()];
  expect(new Set([a.one, a.two, b.one, b.two]).size).toBe(4);
});
