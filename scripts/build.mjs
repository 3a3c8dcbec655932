// `npm run build`: builds the product from tables without errors.
import { check, fail, rebuild, requireNode, stopOnSignals } from "./project.mjs";

requireNode();
stopOnSignals(130);
if (!(await check())) fail("the tables have errors; nothing was built");
if (!(await rebuild())) fail("the build failed");
