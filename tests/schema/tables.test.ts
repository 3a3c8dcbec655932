import { expect, test } from "vitest";
import { byUnit, columns } from "../../lib/schema/tables";

test("the columns of the tables are those of the contract, in order", () => {
  expect(Object.entries(columns).map(([table, names]) => `${table}: ${names.join(",")}`)).toEqual([
    "organizations: id,name,name_zh,country,kind,url",
    "models: id,name,name_zh,organization,field,task,kind,released,url,note",
    "metrics: id,name,name_zh,unit,better,level,note",
    "benchmarks: id,name,name_zh,field,task,metric,url,note",
    "sources: id,title,url,publisher,published,kind,note",
    "measurements: model,metric,benchmark,value,low,high,condition,reported_by,as_of,source,locator,note",
    "claims: id,statement,statement_zh,kind,subject,comparator,metric,benchmark,condition,direction,low,high,bound,as_of,source,locator,reference,note,note_zh",
  ]);
});

test("a schema is built once a unit, not once a row", () => {
  const built: (string | undefined)[] = [];
  const schemaOf = byUnit((unit) => {
    built.push(unit);
    return { unit };
  });
  const units = ["ms", undefined, "ms", "%", undefined];
  expect(units.map((unit) => schemaOf(unit).unit)).toEqual(units);
  expect(built).toEqual(["ms", undefined, "%"]);
});
