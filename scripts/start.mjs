// `npm start`: installs, builds and serves the dashboard on PORT.
import { createServer } from "node:net";
import { build, check, fail, install, requireNode, serve } from "./project.mjs";

requireNode();
const port = portOf(process.env.PORT ?? "");
await requireFree(port);
install();
if (!check()) fail("the tables have errors; nothing was built");
if (!build()) fail("the build failed");
start(port);

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

function start(port) {
  const server = serve(port, ["ignore", "pipe", "inherit"]);
  let isStopping = false;
  server.stdout.on("data", (text) => {
    if (String(text).includes("Ready in")) console.log(`Tenfold is at http://localhost:${port}`);
  });
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      isStopping = true;
      server.kill(signal);
    });
  }
  server.on("exit", (code, signal) => {
    if (!isStopping) console.error(`the server stopped (${signal ?? code})`);
    process.exit(isStopping ? 0 : code || 1);
  });
}
