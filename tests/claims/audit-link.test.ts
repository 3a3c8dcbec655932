import { describe, expect, test } from "vitest";
import { linkKey } from "../../lib/claims/link-key";
import { auditRow } from "./audit-rows";

test.each([
  ["https://arxiv.org/abs/1207.4708", "http://www.arxiv.org/pdf/1207.4708v2.pdf"],
  ["https://arxiv.org/abs/1207.4708", "https://arxiv.org/abs/1207.4708f"],
  ["https://arxiv.org/abs/1207.4708", "arXiv:1207.4708v1"],
  ["https://arxiv.org/abs/1207.4708", "https://doi.org/10.48550/arXiv.1207.4708"],
  ["https://arxiv.org/abs/cs/0112017", "https://arxiv.org/pdf/cs/0112017"],
  ["https://doi.org/10.1038/s41586-019-1923-7", "https://www.nature.com/articles/s41586-019-1923-7"],
  ["https://www.biorxiv.org/content/10.1101/846279v1.full.pdf", "https://doi.org/10.1101/846279"],
  ["https://github.com/a/b", "http://github.com/A/b.git"],
  ["https://github.com/a/b", "https://github.com/a/b/?tab=readme#top"],
])("%s and %s are one", (a, b) => expect(linkKey(b)).toBe(linkKey(a)));

test.each([
  ["https://arxiv.org/abs/1207.4708", "https://arxiv.org/abs/1207.4709"],
  ["https://github.com/a/b", "https://github.com/a/c"],
])("%s and %s are two", (a, b) => expect(linkKey(b)).not.toBe(linkKey(a)));

describe("a link given for a system", () => {
  const models = [
    { id: "a", name: "A", field: "nlp", kind: "model", url: "https://arxiv.org/abs/2003.13350" },
    { id: "b", name: "B", field: "nlp", kind: "model", url: "https://arxiv.org/abs/1207.4708" },
    { id: "c", name: "C", field: "nlp", kind: "model", url: "https://github.com/a/c" },
    { id: "d", name: "D", field: "nlp", kind: "model" },
  ];
  const sources = [{ id: "code", title: "Code of A", kind: "repository", url: "https://github.com/a/a" }];
  const verdictOf = (subject: string, locator: string, reference = "") =>
    auditRow({ kind: "attribution", subject, locator, reference }, ["a parameters 1M #code2"], {
      models,
      sources: reference === "" ? [] : sources,
    });

  test.each([
    ["its own paper, as a PDF of a version", "a", "https://arxiv.org/pdf/2003.13350v1", "supported"],
    ["the paper of another model", "a", "https://arxiv.org/abs/1207.4708f", "misattributed"],
    ["a paper that no table knows", "a", "https://arxiv.org/abs/2101.00001", "misattributed"],
    ["a page that no table knows", "a", "https://example.org/a", "not-checkable"],
    ["a folder of its own repository", "c", "https://github.com/a/c/tree/main/lib", "supported"],
    ["no link", "a", "section 2", "not-checkable"],
    ["a system without an address", "d", "https://example.org/d", "not-checkable"],
  ])("%s", (_, subject, locator, verdict) => expect(verdictOf(subject, locator).verdict).toBe(verdict));

  test("the reference stands in for a system without an address", () => {
    expect(verdictOf("d", "https://github.com/a/a", "code").verdict).toBe("supported");
  });

  test("the repair is an address that was there at the time", () => {
    const claim = { kind: "attribution", subject: "a", locator: "https://arxiv.org/abs/1207.4708" };
    const dated = [
      {
        id: "paper-a",
        title: "Paper of A",
        kind: "paper",
        url: "https://arxiv.org/abs/2003.13350",
        published: "2021-07",
      },
      { id: "blog-a", title: "Blog of A", kind: "blog", url: "https://example.org/blog", published: "2020-11" },
    ];
    const repairAt = (as_of: string) =>
      auditRow({ ...claim, as_of }, ["a parameters 1M #blog-a"], { models, sources: dated }).repair?.to;
    expect(repairAt("2021-01-02")).toEqual(["https://example.org/blog"]);
    expect(repairAt("2021-08")).toEqual(["https://arxiv.org/abs/2003.13350"]);
  });

  test("the repair is its own address", () => {
    expect(verdictOf("a", "https://arxiv.org/abs/1207.4708f").repair).toMatchObject({
      change: "link",
      to: ["https://arxiv.org/abs/2003.13350"],
    });
  });
});
