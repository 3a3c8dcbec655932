import { expect, test } from "vitest";
import { told } from "../../components/explore/told-query";

test("the last of several queries is news, and nothing is left to be told of", () => {
  expect(told(["a", "b"], "b")).toEqual({ left: [], isLate: false });
});

test("a query that another has taken the place of is late, and the others are still to be told of", () => {
  expect(told(["a", "b", "c"], "a")).toEqual({ left: ["b", "c"], isLate: true });
  expect(told(["b", "c"], "b")).toEqual({ left: ["c"], isLate: true });
});

test("a query that came back is as new as its last time", () => {
  expect(told(["a", "b", "a"], "a")).toEqual({ left: [], isLate: false });
});

test("a query that the page did not ask for is news, whatever was still to be told of", () => {
  expect(told(["a", "b"], "x")).toEqual({ left: [], isLate: false });
  expect(told([], "")).toEqual({ left: [], isLate: false });
});
