import { join } from "node:path";

/** The folder of tables that is served: `TENFOLD_DATA`, or the one of the project. */
export const dataDirectory = (): string => process.env.TENFOLD_DATA ?? join(process.cwd(), "data");
