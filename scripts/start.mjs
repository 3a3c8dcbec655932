// `npm start`: installs, builds and serves the dashboard on PORT.
import { build, check, exitCodeOf, fail, install, requireNode, serve, stopOnSignals, whyTaken } from "./project.mjs";

requireNode();
stopOnSignals(0);
const port = portOf(process.env.PORT ?? "");
const taken = await whyTaken(port);
if (taken !== undefined) fail(`${taken}; choose another, such as PORT=3001 npm start`);
await install();
if (!(await check())) fail("the tables have errors; nothing was built");
if (!(await build())) fail("the build failed");
await start(port);

function portOf(text) {
  if (text === "") return 3000;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 65535) return number;
  return fail(`PORT=${text} is not a port; expected a number from 1 to 65535`);
}

async function start(port) {
  const server = serve(port, ["ignore", "pipe", "inherit"]);
  server.stdout.on("data", (text) => {
    if (String(text).includes("Ready")) console.log(`Tenfold is at http://localhost:${port}`);
  });
  fail(`the server stopped (${await exitCodeOf(server)})`);
}
