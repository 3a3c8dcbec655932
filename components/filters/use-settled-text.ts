import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

const settleMs = 120;

/**
 * A text that is sent once its typing pauses, or before a click does anything: sent after it, the text would give up the
 * page that the click leads to, or bring itself back into a view that was reset. Going back or forward forgets it, as the
 * view there has its own.
 */
export function useSettledText(value: string, onSend: (text: string) => void) {
  const [draft, setDraft] = useState(value);
  const sent = useRef(value);
  const send = useRef(onSend);
  send.current = onSend;
  const waiting = useRef<{ readonly text: string; readonly timer: ReturnType<typeof setTimeout> }>(undefined);

  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setDraft(value);
  }, [value]);

  const take = useCallback(() => {
    const taken = waiting.current;
    waiting.current = undefined;
    clearTimeout(taken?.timer);
    return taken;
  }, []);
  const settle = useCallback(() => {
    const taken = take();
    if (taken === undefined) return;
    sent.current = taken.text;
    send.current(taken.text);
  }, [take]);

  useEffect(() => {
    const settleFirst = ({ target }: Event) => {
      if (waiting.current === undefined) return;
      // A box that is drawn anew while it is being checked forgets that it is.
      if (target instanceof HTMLInputElement) startTransition(settle);
      else flushSync(settle);
    };
    const forget = () => {
      if (take() !== undefined) setDraft(sent.current);
    };
    window.addEventListener("click", settleFirst, { capture: true });
    window.addEventListener("popstate", forget);
    return () => {
      window.removeEventListener("click", settleFirst, { capture: true });
      window.removeEventListener("popstate", forget);
      take();
    };
  }, [settle, take]);

  const type = (text: string) => {
    take();
    setDraft(text);
    waiting.current = { text, timer: setTimeout(settle, settleMs) };
  };
  return { draft, type };
}
