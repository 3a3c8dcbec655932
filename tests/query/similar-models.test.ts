import { describe, expect, it } from "vitest";
import { groupModels, modelIndex, modelsPerPage } from "../../lib/query/group-models";
import { releaseNeighbours } from "../../lib/query/release-neighbours";
import { similarModels } from "../../lib/query/similar-models";
import { catalogueOf, type ModelOf } from "./catalogue-of";

const ids = (models: readonly { readonly id: string }[]) => models.map(({ id }) => id).join(" ");

describe("similarModels", () => {
  const similar = (models: readonly ModelOf[], sizes: Readonly<Record<string, string>> = {}, count = 5) =>
    ids(
      similarModels(
        catalogueOf({ models, measurements: Object.entries(sizes).map(([model, value]) => ({ model, value })) }),
        "a",
        count,
      ),
    );

  it.each<readonly [string, readonly ModelOf[], Readonly<Record<string, string>>, string]>([
    ["leaves out itself and other fields", [{ id: "a" }, { id: "b", field: "biology" }, { id: "c" }], {}, "c"],
    [
      "prefers the same task",
      [
        { id: "a", task: "t" },
        { id: "b", task: "u" },
        { id: "c", task: "t" },
      ],
      {},
      "c b",
    ],
    ["prefers a similar size", [{ id: "a" }, { id: "b" }, { id: "c" }], { a: "10B", b: "900B", c: "12B" }, "c b"],
    [
      "prefers the same time",
      [
        { id: "a", released: "2020" },
        { id: "b", released: "2016" },
        { id: "c", released: "2021-03" },
      ],
      {},
      "c b",
    ],
    ["orders equals by id", [{ id: "a" }, { id: "c" }, { id: "b" }], {}, "b c"],
  ])("%s", (_, models, sizes, expected) => {
    expect(similar(models, sizes)).toBe(expected);
  });

  it("gives at most as many as asked for, and none for an unknown model", () => {
    expect(similar([{ id: "a" }, { id: "b" }, { id: "c" }], {}, 1)).toBe("b");
    expect(similarModels(catalogueOf({ models: [{ id: "b" }] }), "a", 3)).toEqual([]);
  });
});

describe("releaseNeighbours", () => {
  const around = (released: string | undefined, others: Readonly<Record<string, string | undefined>>) => {
    const catalogue = catalogueOf({
      models: [{ id: "self", released }, ...Object.entries(others).map(([id, date]) => ({ id, released: date }))],
    });
    const self = catalogue.models.get("self");
    if (self === undefined) throw new Error("no self");
    const { before, sameTime, after } = releaseNeighbours(catalogue, self, 2);
    return [ids(before), ids(sameTime), ids(after)];
  };

  it("tells apart what dates tell apart, the nearest first", () => {
    expect(around("2020-05", { a: "2019", b: "2020-04-30", c: "2020-06", d: "2021", e: "2018" })).toEqual([
      "b a",
      "",
      "c d",
    ]);
  });

  it("keeps what a coarse date leaves open", () => {
    expect(around("2020-05-28", { year: "2020", month: "2020-05", day: "2020-05-27" })).toEqual([
      "day",
      "month year",
      "",
    ]);
  });

  it("says nothing of a model without a date, and leaves out others without one", () => {
    expect(around(undefined, { a: "2020" })).toEqual(["", "", ""]);
    expect(around("2020", { a: undefined })).toEqual(["", "", ""]);
  });
});

describe("groupModels", () => {
  const catalogue = catalogueOf({
    organizations: [
      { id: "z-lab", name: "Alpha Lab" },
      { id: "b-lab", name: "Beta Lab" },
    ],
    models: [
      { id: "1", name: "élan", organization: ["b-lab"] },
      { id: "2", name: "Echo", organization: ["b-lab", "z-lab"] },
      { id: "3", name: "3D net" },
    ],
  });
  const groups = (by: "name" | "organization") =>
    groupModels(catalogue, by).map(({ key, models }) => `${key}: ${ids(models)}`);

  it("files names under their letter, without accents, others last", () => {
    expect(groups("name")).toEqual(["E: 2 1", "#: 3"]);
  });

  it("files a model under each of its organizations, by their names", () => {
    expect(groups("organization")).toEqual(["z-lab: 2", "b-lab: 2 1", ": 3"]);
  });
});

describe("modelIndex", () => {
  const few = catalogueOf({ models: [{ id: "a" }] });
  const many = catalogueOf({ models: Array.from({ length: modelsPerPage + 3 }, (_, index) => ({ id: `m${index}` })) });

  it.each([
    ["", "name", []],
    ["by=organization", "organization", []],
    ["by=&page=", "name", []],
    ["page=1", "name", []],
    ["by=size", "name", ["by"]],
    ["by=name&by=organization", "name", ["by"]],
    ["page=2", "name", ["page"]],
    ["sort=name", "name", ["sort"]],
  ])("reads %j and reports the rest", (query, by, parameters) => {
    const index = modelIndex(few, new URLSearchParams(query));
    expect([index.by, index.problems.map(({ parameter }) => parameter)]).toEqual([by, parameters]);
  });

  it("puts a long list on pages, each model on one", () => {
    const pages = ["", "page=2"].map((query) => modelIndex(many, new URLSearchParams(query)));
    const listed = pages.flatMap(({ groups }) => groups.flatMap(({ models }) => models.map(({ id }) => id)));
    expect(pages.map(({ pageCount, problems }) => [pageCount, problems])).toEqual([
      [2, []],
      [2, []],
    ]);
    expect(new Set(listed)).toEqual(new Set(many.models.keys()));
    expect(listed).toHaveLength(many.models.size);
  });
});
