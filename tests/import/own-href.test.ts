import { afterEach, expect, test, vi } from "vitest";
import { ownHref } from "../../components/import/own-href";

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["/data/models.csv", "http://localhost:3000/data/models.csv"],
  ["models.csv", "http://localhost:3000/models.csv"],
  ["http://localhost:4000/a.csv", "http://localhost:4000/a.csv"],
  ["https://example.org/a.csv", undefined],
  ["http://localhost.example.org/a.csv", undefined],
  ["//example.org/a.csv", undefined],
  ["file:///a.csv", undefined],
  ["data:text/csv,a", undefined],
  ["http://", undefined],
])("of the address %s what is asked is %s", (address, href) => {
  vi.stubGlobal("window", { location: new URL("http://localhost:3000/import") });
  expect(ownHref(address)).toBe(href);
});
