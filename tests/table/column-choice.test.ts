import { describe, expect, it } from "vitest";
import {
  parseColumnChoice,
  serializeColumnChoice,
  toggleColumn,
  visibleColumns,
} from "../../components/table/column-choice";

describe("column choice", () => {
  it("shows the default columns, the ratio only with a baseline", () => {
    const none = parseColumnChoice("");
    expect(visibleColumns(none, true)).toEqual([
      "name",
      "value",
      "ratio",
      "rank",
      "released",
      "organization",
      "field",
      "source",
    ]);
    expect(visibleColumns(none, false)).toEqual([
      "name",
      "value",
      "rank",
      "released",
      "organization",
      "field",
      "source",
    ]);
  });

  it("reads back what it has written", () => {
    const choice = toggleColumn(toggleColumn(new Map(), "country"), "source");
    expect(serializeColumnChoice(choice)).toBe("+country -source");
    expect(parseColumnChoice("+country -source")).toEqual(choice);
  });

  it("forgets a choice that is the default again", () => {
    expect(toggleColumn(toggleColumn(new Map(), "country"), "country").size).toBe(0);
  });

  it.each(["-name", "+price", '{"a":1}', "null"])("is not harmed by a stored %j", (text) => {
    expect(visibleColumns(parseColumnChoice(text), false)[0]).toBe("name");
    expect(visibleColumns(parseColumnChoice(text), false)).toHaveLength(7);
  });
});
