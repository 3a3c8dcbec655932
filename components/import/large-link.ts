import type { LargeReply, LargeRequest } from "./large-protocol";

type Hear = (reply: LargeReply) => void;

/** The page's end of what reads a large file. That is a worker, or a script of the page where the file turns out to be small. */
export interface LargeLink {
  readonly connect: (reader: Worker | MessagePort) => void;
  /** Waits until there is somebody to ask. */
  readonly ask: (request: LargeRequest) => void;
  /** Hears everything from the first word on, until another takes over. */
  readonly listen: (hear: Hear) => void;
  /** From here on alone, and nothing is kept for others. */
  readonly takeOver: (hear: Hear) => void;
  readonly close: () => void;
}

export function largeLink(): LargeLink {
  let reader: Worker | MessagePort | undefined;
  let isClosed = false;
  let asked: LargeRequest[] = [];
  /** What has been said, while others may still come to hear it. */
  let said: LargeReply[] | undefined = [];
  let listeners: Hear[] = [];
  const tell: Hear = (reply) => {
    said?.push(reply);
    for (const hear of listeners) hear(reply);
  };
  const listen = (hear: Hear): void => {
    said?.forEach(hear);
    listeners.push(hear);
  };
  const close = (): void => {
    isClosed = true;
    if (reader instanceof Worker) reader.terminate();
    else reader?.close();
  };
  return {
    connect: (found) => {
      reader = found;
      if (isClosed) return close();
      found.onmessage = ({ data }: MessageEvent<LargeReply>) => tell(data);
      if (found instanceof Worker)
        found.onerror = ({ message }) => {
          close();
          tell({ kind: "stopped", message });
        };
      for (const request of asked) found.postMessage(request);
      asked = [];
    },
    ask: (request) => {
      if (reader === undefined) asked.push(request);
      else reader.postMessage(request);
    },
    listen,
    takeOver: (hear) => {
      listeners = [];
      listen(hear);
      said = undefined;
    },
    close,
  };
}
