import { createContext, createElement, Fragment, lazy, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { markupOf } from "../../components/figure/markup";

const Titled = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <g data-title={title}>{children}</g>
);

describe("markup", () => {
  test.each<readonly [what: string, node: ReactNode]>([
    ["signs that mean something", <text key="a">{`<b> & "c" 'd' é 参`}</text>],
    ["signs that mean something in an attribute", <path key="a" aria-label={`<b> & "c" 'd'`} />],
    ["numbers", <circle key="a" cx={0} cy={-1.25} r={1e-7} />],
    ["attributes that are absent", <text key="a" fill={undefined} textAnchor={undefined} />],
    [
      "names with capitals",
      <svg key="a" viewBox="0 0 1 1" className="a" strokeWidth={2} strokeDasharray="3 3" paintOrder="stroke" />,
    ],
    ["a style", <svg key="a" style={{ fontFamily: "var(--font, 'A b')", fontKerning: "none" }} />],
    ["nothing among children", <g key="a">{[null, undefined, false, true, "", 0, "text", 1]}</g>],
    ["texts beside each other", <text key="a">{["a", 1, "b"]}</text>],
    ["an empty attribute", <path key="a" data-record="" />],
    ["what is hidden and what is not", [<canvas key="a" hidden />, <canvas key="b" hidden={false} />]],
    [
      "what a table is made of",
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as a scrolling region has it
      <table key="a" tabIndex={0} aria-rowcount={2}>
        <colgroup>
          <col style={{ width: "calc(2ch + 1rem)" }} />
          <col />
        </colgroup>
        <tbody>
          <tr aria-selected={false} data-baseline={true}>
            <td title={undefined}>
              <button type="button" onClick={() => undefined} ref={() => undefined} />
            </td>
          </tr>
        </tbody>
      </table>,
    ],
    [
      "components, fragments and lists",
      <Titled key="a" title="t">
        <>
          {[1, 2].map((r) => (
            <Fragment key={r}>
              <circle r={r} />
            </Fragment>
          ))}
        </>
      </Titled>,
    ],
  ])("with %s is that of React", (_, node) => {
    expect(markupOf(node)).toBe(renderToStaticMarkup(node));
  });

  const Context = createContext(0);
  const Lazy = lazy(async () => ({ default: () => <g /> }));
  test.each<readonly [what: string, node: ReactNode]>([
    ["a context", <Context.Provider key="a" value={1} />],
    ["a lazy component", <Lazy key="a" />],
    ["a boolean where none can be", createElement("g", { fill: true })],
    // biome-ignore lint/security/noDangerouslySetInnerHtml: it is to be refused
    ["inner HTML", createElement("g", { dangerouslySetInnerHTML: { __html: "<b>" } })],
    ["a promise", Promise.resolve("text")],
  ])("is not made of %s", (_, node) => {
    expect(() => markupOf(node)).toThrow(/^expected/);
  });
});
