import { readFile } from "node:fs/promises";
import { serve } from "countersign/node";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import stub from "../src/stub/app.js";
import { describeInBrowser } from "./browser.js";

async function join(page: Page, name: string): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join the room" }).click();
  await page.getByRole("status").getByText("Live").waitFor();
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel("Message to the room").fill(text);
  await page.keyboard.press("Enter");
}

const log = (page: Page) => page.getByRole("log", { name: "Messages in the room" });

describeInBrowser("a room's page", (browser) => {
  it("shows two people each other, and who is there", async () => {
    const ada = await browser.open("/rooms/lobby");
    const grace = await browser.open("/rooms/lobby");
    await join(ada, "Ada");
    await join(grace, "Grace");
    await ada.getByRole("listitem", { name: "Grace" }).waitFor();
    await say(ada, "Hello, <b>Grace</b>");
    await log(grace).getByText("Hello, <b>Grace</b>").waitFor();
    await say(grace, "Hello, Ada");
    await log(ada).getByText("Hello, Ada").waitFor();
    await grace.getByLabel("Message to the room").pressSequentially("…");
    await ada.getByRole("status").getByText("Grace is typing").waitFor();
    await grace.close();
    await ada.getByRole("listitem", { name: "Grace" }).waitFor({ state: "detached" });
  });

  it("carries files, which others can save", async () => {
    const ada = await browser.open("/rooms/lobby");
    const grace = await browser.open("/rooms/lobby");
    await join(ada, "Ada");
    const file = { name: "numbers.txt", mimeType: "text/plain", buffer: Buffer.from("1 1 2 3 5") };
    await ada.getByLabel("Attach a file").setInputFiles(file);
    await ada.getByText("numbers.txt (9 B)").waitFor();
    await ada.getByRole("button", { name: "Send" }).click();
    const saved = grace.waitForEvent("download");
    await log(grace).getByRole("link", { name: "numbers.txt" }).click();
    expect(await readFile(await (await saved).path(), "utf8")).toBe("1 1 2 3 5");
    await ada.getByLabel("Attach a file").setInputFiles({ ...file, buffer: Buffer.alloc(6_000_000) });
    await ada.getByRole("button", { name: "Send" }).click();
    await ada.locator("#attached").getByText("too large").waitFor();
  });

  it("can be watched without a name", async () => {
    const watcher = await browser.open("/rooms/kitchen");
    await watcher.getByRole("status").getByText("Watching").waitFor();
    const ada = await browser.open("/rooms/kitchen");
    await join(ada, "Ada");
    await say(ada, "Is somebody watching?");
    await log(watcher).getByText("Is somebody watching?").waitFor();
    await watcher.getByRole("listitem", { name: "Ada" }).waitFor();
  });

  it("connects again when the server comes back, in a room and watching", async () => {
    const ada = await browser.open("/rooms/library");
    const watcher = await browser.open("/rooms/library");
    await join(ada, "Ada");
    await say(ada, "Before");
    await log(watcher).getByText("Before").waitFor();
    const start = await browser.stop();
    await ada.getByRole("status").getByText("Reconnecting").waitFor();
    await watcher.getByRole("status").getByText("Reconnecting").waitFor();
    await start();
    await ada.getByRole("status").getByText("Live").waitFor();
    await watcher.getByRole("status").getByText("Watching").waitFor();
    await say(ada, "After");
    for (const page of [watcher, ada]) {
      await log(page).getByText("After").waitFor();
      for (const text of ["Before", "After"])
        await expect.poll(() => log(page).getByText(text).count()).toBe(1);
    }
  });

  it("lets pages of other origins open no socket", async () => {
    const own = await browser.open("/");
    const elsewhere = await serve(stub, { port: 0 });
    const foreign = await browser.open("/");
    await foreign.goto(`${elsewhere.url}/docs`);
    const url = `${browser.url.replace("http", "ws")}/api/rooms/lobby/socket?name=Eve`;
    const connect = (target: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(target);
        socket.addEventListener("open", () => resolve("open"));
        socket.addEventListener("error", () => resolve("refused"));
      });
    expect(await own.evaluate(connect, url)).toBe("open");
    expect(await foreign.evaluate(connect, url)).toBe("refused");
    await elsewhere.close({ graceMs: 0 });
  });
});
