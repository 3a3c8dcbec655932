import { createServer } from "node:net";
import { expect, test } from "vitest";
import { runTenfold } from "./run-tenfold";

test("tables with errors are not served, and the errors are listed", () => {
  const { code, stdout, stderr } = runTenfold(["serve", "nowhere"]);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("missing-folder: there is no such folder");
  expect(stderr).toContain("have errors; nothing is served");
});

test("a taken port is refused with another one named", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, () => {
      const address = other.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    }),
  );
  const { code, stderr } = runTenfold(["serve", "--port", String(port)], process.cwd());
  other.close();
  expect([code, stderr]).toEqual([1, `tenfold: port ${port} is taken; choose another, such as --port ${port + 1}\n`]);
});

test.each([
  [["serve", "--port", "http"], "not a port: http; expected a number from 1 to 65535"],
  [["serve", "--port", "0"], "not a port: 0"],
  [["serve", "a", "b"], "one folder at a time"],
])("a command line that cannot be followed says why: %j", (args, message) => {
  const { code, stderr } = runTenfold(args);
  expect([code, stderr.includes(message)]).toEqual([64, true]);
});
