import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { FirstLook } from "../../components/import/first-look";
import { ReadingProgress } from "../../components/import/reading-progress";
import { openedReply } from "./opened-reply";

describe("while a large file is read", () => {
  test.each([
    ["en", "The first 20,480 rows"],
    ["zh", "前 20,480 行"],
  ] as const)("the first picture says in %s of how many rows it is", (locale, words) => {
    if (openedReply.kind !== "opened") throw new Error("no table");
    const { table, answer } = openedReply;
    const shared = { name: "a.csv", answer, rowsInSight: 5, locale };
    const part = renderToStaticMarkup(<FirstLook {...shared} table={{ ...table, rows: 20_480 }} isWhole={false} />);
    expect(part).toContain(words);
    const whole = renderToStaticMarkup(<FirstLook {...shared} table={{ ...table, rows: 20_480 }} isWhole />);
    expect(whole).not.toContain(words);
  });

  test.each(["en", "zh"] as const)("no number of rows is said in %s before one is known", (locale) => {
    const progress = (rows: number): string =>
      renderToStaticMarkup(
        <ReadingProgress progress={{ file: "a.csv", rows, share: 0 }} locale={locale} onCancel={() => undefined} />,
      );
    expect(progress(0)).not.toMatch(/0 rows|0 行/);
    expect(progress(1)).toMatch(/1 row so far|已读 1 行/);
  });
});
