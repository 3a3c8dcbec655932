import { recordInput } from "./early-input";

/** A script in the page, before anything can be done to it. */
globalThis.tenfoldEarly = recordInput();
