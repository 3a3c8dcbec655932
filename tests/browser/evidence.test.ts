import type { Page } from "playwright-core";
import { describe, it } from "vitest";
import { openPage, origin, withBrowser } from "./browser";

withBrowser();

/** Drops a file on the page as a person would, with its text changed on the way. */
const drop = (page: Page, href: string, name: string, change: readonly [from: string, to: string] = ["", ""]) =>
  page.evaluate(
    async ([address, fileName, [from, to]]) => {
      const response = await fetch(address);
      const type = response.headers.get("content-type") ?? "";
      const content = from === "" ? await response.blob() : (await response.text()).replaceAll(from, to);
      const data = new DataTransfer();
      data.items.add(new File([content], fileName, { type: type.split(";")[0] ?? "" }));
      const isTaken = (name: string) => {
        const event = new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true });
        return !document.body.dispatchEvent(event);
      };
      // Until the page has come to life.
      while (!isTaken("dragover")) await new Promise((resolve) => setTimeout(resolve, 50));
      // Once this has been answered, as the page may go away.
      setTimeout(() => isTaken("drop"), 0);
    },
    [href, name, change] as const,
  );

describe("a file of Tenfold dropped on a page", () => {
  it.each(["svg", "png", "pdf", "csv", "json"])(
    "opens its view from %s and says that nothing has changed",
    async (ending) => {
      const page = await openPage("/");
      await drop(page, `/explore.${ending}?metric=gpu-latency`, `a.${ending}`);
      await page.waitForURL(`${origin}/explore?metric=gpu-latency`);
      const isPicture = ["svg", "png", "pdf"].includes(ending);
      const picture = isPicture ? " Drawn again, its picture is the same." : "";
      await page.getByText(`a.${ending}: the data has not changed since.${picture}`, { exact: true }).waitFor();
    },
  );

  it("says that a picture was edited, in the language of its page", async () => {
    const page = await openPage("/");
    const edit = ["</svg>", '<path d="M0 0h9v9z"/></svg>'] as const;
    await drop(page, "/explore.svg?metric=gpu-latency", "a.svg", edit);
    await page.getByText("the data has not changed since. But its picture is not what its evidence draws").waitFor();
    await drop(page, "/zh/models/gpt-3.svg", "图.svg", edit);
    await page.getByText("图.svg：此后数据没有变化。但文件中的图并不是其证据所画出的图").waitFor();
  });

  it("opens a page that is not Explore, in its language", async () => {
    const page = await openPage("/explore");
    await drop(page, "/zh/models/gpt-3.svg", "图.svg");
    await page.waitForURL(`${origin}/zh/models/gpt-3`);
    await page.getByText("图.svg：此后数据没有变化。").waitFor();
    await page.getByRole("button", { name: "关闭" }).click();
    await page.getByText("图.svg").waitFor({ state: "detached" });
  });

  it("names the values that are others now", async () => {
    const page = await openPage("/claims");
    const hash = (await (await fetch(`${origin}/explore.json`)).json()).dataHash;
    await drop(page, "/explore.json?models=gpt-3~gpt-2", "old.json", [hash, "0".repeat(64)]);
    await page.waitForURL(/explore\?/);
    await page.getByText("old.json: the tables have changed since, but none of these values.").waitFor();
    await drop(page, "/explore.json?models=gpt-3~gpt-2", "edited.json", ['"value": 175000000000', '"value": 1']);
    await page.getByText("It was edited").waitFor();
    await page.getByText("GPT-3, Parameters: 1 is now 175B").waitFor();
  });

  it("says why a foreign file opens nothing", async () => {
    const page = await openPage("/explore");
    await drop(page, "/robots.txt", "foreign.txt");
    await page.getByText("foreign.txt holds no evidence.").waitFor();
  });

  it("can be chosen without a pointer on the data page", async () => {
    const page = await openPage("/data");
    const bytes = Buffer.from(await (await fetch(`${origin}/benchmarks/coco-val.svg`)).arrayBuffer());
    await page
      .getByLabel("Choose a file")
      .last()
      .setInputFiles({ name: "coco.svg", mimeType: "image/svg+xml", buffer: bytes });
    await page.waitForURL(/benchmarks\/coco-val/);
    await page.getByText("coco.svg: the data has not changed since.").waitFor();
  });
});
