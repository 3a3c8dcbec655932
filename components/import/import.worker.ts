import { importReader } from "./import-reader";

importReader(globalThis);
