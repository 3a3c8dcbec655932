// `npm start`: installs, builds and serves the dashboard on PORT.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { build, fail, install, requireNode, root } from "./project.mjs";

requireNode();
const port = portOf(process.env.PORT ?? "3000");
await requireFree(port);
install();
build();
serve(port);

function portOf(text) {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 65535) return number;
  return fail(`PORT=${text} is not a port; expected a number from 1 to 65535`);
}

function requireFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const reason = error.code === "EADDRINUSE" ? "is taken; choose another, such as PORT=3001 npm start" : `cannot be used (${error.code})`;
      fail(`port ${port} ${reason}`);
    });
    probe.listen(port, () => probe.close(resolve));
  });
}

function serve(port) {
  const next = spawn(process.execPath, [join("node_modules", "next", "dist", "bin", "next"), "start", "-p", String(port)], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
  next.stdout.on("data", (text) => {
    if (String(text).includes("Ready in")) console.log(`Tenfold is at http://localhost:${port}`);
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => next.kill(signal));
  next.on("exit", (code) => process.exit(code ?? 0));
}
