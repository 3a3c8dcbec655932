import { type ArticleSectionId, articleSectionIds } from "../i18n/article";
import type { Id } from "../schema/catalogue";
import type { Audit } from "./verdict";

interface SectionSpans {
  readonly models: readonly Id[];
  /** Numbers of statements, both ends inclusive. */
  readonly statements: readonly (readonly [first: number, last: number])[];
}

const spans: Readonly<Record<ArticleSectionId, SectionSpans>> = {
  "gpt-3": { models: ["gpt-3"], statements: [[1, 11]] },
  blenderbot: { models: ["blenderbot-9.4b"], statements: [[12, 14]] },
  detr: { models: ["detr-r50"], statements: [[15, 18]] },
  fasterseg: { models: ["fasterseg"], statements: [[19, 21]] },
  efficientdet: { models: ["efficientdet-d7"], statements: [[22, 29]] },
  detectron2: { models: ["detectron2"], statements: [[30, 32]] },
  alphafold: {
    models: ["alphafold-2"],
    statements: [
      [33, 40],
      [58, 58],
    ],
  },
  agent57: { models: ["agent57"], statements: [[41, 47]] },
  mlops: { models: ["mlops"], statements: [[48, 49]] },
  "cord-19": { models: ["cord-19"], statements: [[50, 54]] },
  outlook: { models: [], statements: [[55, 57]] },
};

/** One statement of the article, and the same sentence read in other ways. */
export interface ArticleStatement {
  readonly number: number;
  readonly audit: Audit;
  readonly readings: readonly Audit[];
}

export interface ArticleSection {
  readonly id: ArticleSectionId;
  readonly models: readonly Id[];
  readonly statements: readonly ArticleStatement[];
}

/** `article-05-…` and `reading-05-…` are the fifth statement of the article; other claims are not of the article. */
const numberOf = (id: Id, kind: "article" | "reading"): number | undefined => {
  const found = new RegExp(`^${kind}-(\\d\\d)-`).exec(id)?.[1];
  return found === undefined ? undefined : Number(found);
};

export const statementNumber = (id: Id): number | undefined => numberOf(id, "article") ?? numberOf(id, "reading");

export const isStatement = (id: Id): boolean => numberOf(id, "article") !== undefined;

/** The audits of the article by section. Sections of which nothing is in the ledger are left out. */
export function articleOf(audits: readonly Audit[]): readonly ArticleSection[] {
  const statements = audits.flatMap((audit): readonly ArticleStatement[] => {
    const number = numberOf(audit.claim.id, "article");
    if (number === undefined) return [];
    const readings = audits.filter(({ claim }) => numberOf(claim.id, "reading") === number);
    return [{ number, audit, readings }];
  });
  return articleSectionIds
    .map((id) => ({
      id,
      models: spans[id].models,
      statements: spans[id].statements.flatMap(([first, last]) =>
        statements.filter(({ number }) => number >= first && number <= last).sort((a, b) => a.number - b.number),
      ),
    }))
    .filter((section) => section.statements.length > 0);
}
