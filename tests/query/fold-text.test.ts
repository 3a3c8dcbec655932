import { expect, test } from "vitest";
import { foldText, searchWords } from "../../lib/query/fold-text";

test.each([
  ["GPT-3", "gpt-3"],
  ["Béta", "beta"],
  ["ÅNGSTRÖM", "angstrom"],
  ["ＧＰＴ", "gpt"],
  ["İstanbul", "istanbul"],
  ["微软", "微软"],
])("%s folds to %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each([
  ["", []],
  ["  \t ", []],
  [" Turing  NLG ", ["turing", "nlg"]],
  ["微软　NLG", ["微软", "nlg"]],
])("%j has the words %j", (text, words) => {
  expect(searchWords(text)).toEqual(words);
});
