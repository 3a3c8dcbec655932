import { Fragment } from "react";

/** Text in which words of the tables stand between backticks. */
export function CodedText({ children }: { readonly children: string }) {
  return children.split("`").map((part, index) => {
    const key = `${index}${part}`;
    return index % 2 === 1 ? <code key={key}>{part}</code> : <Fragment key={key}>{part}</Fragment>;
  });
}
