"use client";

import { lazy, Suspense, useState } from "react";

const ChineseFontFace = lazy(() =>
  import("./chinese-font-face").then((module) => ({ default: module.ChineseFontFace })),
);

const chinese = /\p{Script=Han}/u;

interface Props {
  /** What is shown from now on; looked through once. */
  readonly texts: () => Iterable<string>;
}

/** Loads the Chinese font on a page in another language where it shows somebody's Chinese names. */
export function ChineseFont({ texts }: Props) {
  const [isNeeded] = useState(() => [...texts()].some((text) => chinese.test(text)));
  return (
    isNeeded && (
      <Suspense fallback={null}>
        <ChineseFontFace />
      </Suspense>
    )
  );
}
