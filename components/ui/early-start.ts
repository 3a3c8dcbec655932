import { readAddressedFile } from "../import/large-start";
import { recordInput } from "./early-input";

/** A script in the head of every page, before anything can be done to it or any of it has come. */
globalThis.tenfoldEarly = recordInput();
readAddressedFile();
