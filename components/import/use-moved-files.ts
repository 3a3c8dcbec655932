"use client";

import { useEffect, useRef, useState } from "react";
import { holdLanguageSwitch } from "../ui/language-switch";
import { type HeldFiles, movedHere, tellMoved } from "./held-files";

/** On the way to a page in another language, with its address where the files cannot come along; or they have not come. */
export type Moving = { readonly kind: "moving" | "lost" } | { readonly kind: "stuck"; readonly href: string };

/**
 * Takes the files of the page along to the same page in another language, which is loaded anew; `take` is given those of the page
 * before.
 */
export function useMovedFiles(held: () => HeldFiles, take: (files: HeldFiles) => void): Moving | undefined {
  const [moving, setMoving] = useState<Moving>();
  const latest = useRef({ held, take });
  latest.current = { held, take };
  useEffect(() => {
    const name = movedHere();
    if (name === undefined) return;
    const lose = () => setMoving({ kind: "lost" });
    import("./moved-files")
      .then(({ takeMoved }) => takeMoved(name))
      .then((files) => (files === undefined ? lose() : latest.current.take(files)), lose);
  }, []);
  useEffect(() => {
    const move = async (files: HeldFiles, href: string) => {
      setMoving({ kind: "moving" });
      try {
        const { moveFiles } = await import("./moved-files");
        tellMoved(await moveFiles(files));
        window.location.assign(href);
      } catch {
        setMoving({ kind: "stuck", href });
      }
    };
    return holdLanguageSwitch((href) => {
      const files = latest.current.held();
      const hasFiles = files.smaller.length + files.large.length > 0;
      if (hasFiles) void move(files, href);
      return hasFiles;
    });
  }, []);
  return moving;
}
