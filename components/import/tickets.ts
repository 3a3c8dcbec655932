import { type Deferred, deferred } from "./deferred";

let last = 0;

/** Another number each time, whoever asks. */
export function nextTicket(): number {
  last += 1;
  return last;
}

/** Questions to somebody who may answer them in any order, or never: each has a ticket, and its answer bears it. */
export interface Tickets<Answer> {
  readonly ask: (send: (ticket: number) => void) => Promise<Answer>;
  readonly answer: (ticket: number, answer: Answer) => void;
  readonly refuse: (ticket: number, reason: Error) => void;
  /** Of everything that is still open, once nobody is there to answer it. */
  readonly refuseAll: (reason: Error) => void;
}

export function tickets<Answer>(): Tickets<Answer> {
  const open = new Map<number, Deferred<Answer>>();
  const settle = (ticket: number, how: (asked: Deferred<Answer>) => void): void => {
    const asked = open.get(ticket);
    open.delete(ticket);
    if (asked !== undefined) how(asked);
  };
  return {
    ask: (send) => {
      const ticket = nextTicket();
      const asked = deferred<Answer>();
      open.set(ticket, asked);
      send(ticket);
      return asked.promise;
    },
    answer: (ticket, answer) => settle(ticket, ({ resolve }) => resolve(answer)),
    refuse: (ticket, reason) => settle(ticket, ({ reject }) => reject(reason)),
    refuseAll: (reason) => {
      for (const ticket of [...open.keys()]) settle(ticket, ({ reject }) => reject(reason));
    },
  };
}
