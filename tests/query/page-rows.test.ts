import { describe, expect, it } from "vitest";
import { pageRows, rowsPerPage } from "../../lib/query/page-rows";

const rows = Array.from({ length: 2 * rowsPerPage + 5 }, (_, index) => ({
  id: `row-${index + 1}`,
  note: index < 3 ? "Café" : "",
}));
const page = (query: string) => pageRows(rows, new URLSearchParams(query));

describe("pageRows", () => {
  it.each([
    ["", 1, 1, rowsPerPage],
    ["page=2", 2, rowsPerPage + 1, rowsPerPage],
    ["page=3", 3, 2 * rowsPerPage + 1, 5],
  ])("shows the page of %j", (query, number, first, count) => {
    const shown = page(query);
    expect(shown).toMatchObject({ page: number, first, pageCount: 3, matching: rows.length, problems: [] });
    expect(shown.rows).toHaveLength(count);
    expect(shown.rows[0]?.id).toBe(`row-${first}`);
  });

  it("finds rows by every word, whatever the case and accents", () => {
    expect(page("q=cafe").rows.map(({ id }) => id)).toEqual(["row-1", "row-2", "row-3"]);
    expect(page("q=CAFÉ%20row-2").rows.map(({ id }) => id)).toEqual(["row-2"]);
  });

  it("says that nothing matches", () => {
    expect(page("q=nothing")).toMatchObject({ rows: [], matching: 0, first: 0, pageCount: 1, problems: [] });
  });

  it.each([
    ["page=4", "page"],
    ["page=0", "page"],
    ["page=x", "page"],
    ["page=1&page=2", "page"],
    ["q=row&q=b", "q"],
    ["sort=id", "sort"],
  ])("reports what cannot be used in %j and shows the first page", (query, parameter) => {
    const shown = page(query);
    expect(shown.page).toBe(1);
    expect(shown.problems).toMatchObject([{ parameter }]);
  });
});
