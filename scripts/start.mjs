// `npm start`: installs, builds and serves the dashboard on PORT.
import { createServer } from "node:net";
import { build, check, exitCodeOf, fail, install, requireNode, serve, stopOnSignals } from "./project.mjs";

requireNode();
stopOnSignals(0);
const port = portOf(process.env.PORT ?? "");
await requireFree(port);
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

function requireFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const taken = "is taken; choose another, such as PORT=3001 npm start";
      fail(`port ${port} ${error.code === "EADDRINUSE" ? taken : `cannot be used (${error.code})`}`);
    });
    probe.listen(port, () => probe.close(resolve));
  });
}

async function start(port) {
  const server = serve(port, ["ignore", "pipe", "inherit"]);
  server.stdout.on("data", (text) => {
    if (String(text).includes("Ready in")) console.log(`Tenfold is at http://localhost:${port}`);
  });
  fail(`the server stopped (${await exitCodeOf(server)})`);
}
