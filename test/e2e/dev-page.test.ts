import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lastRequests, runningDev } from "../../cli/dev/running.js";
import { printedAfter } from "../hosts/printed-after.js";
import { type Running, start } from "../support/processes.js";
import { copyQuickstart, countersign, postJson, type Quickstart, urlIn } from "../support/quickstart.js";

/** Debian's, or the one that `CHROMIUM` names. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const isThere = existsSync(executablePath);
if (!isThere && process.env["COUNTERSIGN_SERVERS"] === "required")
  throw new Error(`There is no ${executablePath}: apt-get install chromium, or set CHROMIUM`);

/** Where to put pictures of the pages, for a person to look at. */
const pictures = process.env["PICTURES"];

const ROUTES = `
interface Visitor { name: string }
async function readVisitor(authorization?: Header<string>): Promise<Visitor> {
  await new Promise((done) => setTimeout(done, 5));
  return { name: authorization ?? "nobody" };
}
items.get("/seen", (visitor: Depends<typeof readVisitor>, q: string, limit: Int = 10): Visitor => {
  const row = { name: q + limit, passwordHash: "5f4dcc3b" };
  return row;
});

items.get("/broken", (): string => {
  throw new Error("The lamp is broken");
});

/** Add an item. */`;

describe.skipIf(!isThere)("the pages of dev in a browser", () => {
  let project: Quickstart;
  let dev: Running;
  let url: string;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    project = copyQuickstart("dev-page");
    project.edit("src/items.ts", "/** Add an item. */", ROUTES);
    project.edit("src/items.ts", "import {", 'import type { Depends, Header } from "countersign";\nimport {');
    dev = start(process.execPath, [countersign, "dev", "--port", "0"], project.root);
    url = urlIn(await dev.printed(/Ctrl-C ends/));
    browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: url });
    page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await dev?.stop();
    project?.remove();
  });

  async function picture(name: string, take: Page = page): Promise<void> {
    if (pictures === undefined) return;
    for (const [colorScheme, width] of [
      ["light", 1280],
      ["dark", 1280],
      ["light", 390],
    ] as const) {
      await take.emulateMedia({ colorScheme });
      await take.setViewportSize({ width, height: 860 });
      await take.screenshot({ path: `${pictures}/${name}-${colorScheme}-${width}.png` });
    }
    await take.emulateMedia({ colorScheme: "light" });
    await take.setViewportSize({ width: 1280, height: 860 });
  }

  const rows = () => page.locator("nav li");
  const row = (text: string) => rows().filter({ hasText: text }).first();
  const section = (name: string) => page.getByRole("region", { name });

  test("shows requests as they come, each with where its parameters are from", async () => {
    await page.goto(`${url}/__countersign`);
    await page.getByText("No requests yet").waitFor();
    await page.getByText("live", { exact: true }).waitFor();
    const headers = { authorization: "Bearer secret-token" };
    expect((await fetch(`${url}/items/seen?q=Lamp&token=hidden`, { headers })).status).toBe(200);
    await row("/items/seen").click();
    const parameters = section("Parameters");
    await parameters.getByText("query", { exact: true }).first().waitFor();
    expect((await parameters.locator("tbody tr").allInnerTexts()).map((each) => each.split(/\s+/))).toEqual([
      expect.arrayContaining(["visitor", "dependency"]),
      expect.arrayContaining(["q", "query", "string", "Lamp"]),
      ["limit", "query", "integer", "not", "sent"],
    ]);
    expect(await section("Where the time went").locator(".step").allInnerTexts()).toEqual([
      expect.stringContaining("readVisitor"),
      expect.stringContaining("handler"),
      expect.stringContaining("encoding"),
    ]);
    await expect.poll(() => section("Returned and not sent").innerText()).toContain("passwordHash");
    await expect.poll(() => section("Response").innerText()).toContain("Lamp10");
    await picture("request");
  });

  test("has no secrets, neither on the page nor in its data", async () => {
    const data = await (await fetch(`${url}/__countersign/requests.json`)).text();
    expect(data).toContain("token=REDACTED");
    expect(data).toContain('"value":{"name":"REDACTED"}');
    expect(data).not.toMatch(/secret-token|hidden|5f4dcc3b/);
  });

  test("shows why a request was refused, and what was thrown", async () => {
    expect((await postJson(`${url}/items`, { name: "", price: "dear", password: "p4ss" })).status).toBe(422);
    await row("422").click();
    const issues = section("Why it was refused");
    await issues.getByText("body › price").waitFor();
    await expect.poll(() => issues.innerText()).toContain("body › name");
    await expect.poll(() => page.locator("body").innerText()).not.toContain("p4ss");
    await picture("refused");
    expect((await fetch(`${url}/items/broken`)).status).toBe(500);
    await row("/items/broken").click();
    await section("What was thrown").getByText("The lamp is broken").first().waitFor();
  });

  test("makes a command and a test of a request, and sends it again", async () => {
    await row("/items/seen").click();
    await page.getByRole("button", { name: "Copy as curl" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toContain(`curl '${url}/items/seen?q=Lamp`);
    await page.getByRole("button", { name: "Copy as test" }).click();
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toContain("app.request(");
    await page.getByRole("button", { name: "Send again" }).click();
    const again = section("Send again");
    await again.getByLabel("Path and query").first().fill("/items/seen?q=Again");
    await picture("again");
    const send = again.getByRole("button", { name: "Send GET" });
    await send.click();
    // Under the pointer, its white text is still on the color of its border.
    const style = 'getComputedStyle(document.querySelector("button.main"))';
    expect(await page.evaluate(`${style}.backgroundColor === ${style}.borderTopColor`)).toBe(true);
    await again.getByText("The app responded with 200.").waitFor();
    await row("q=Again").waitFor();
  });

  test("keeps requests over a restart, with the same connection", async () => {
    const count = await rows().count();
    await printedAfter(
      dev,
      () => project.edit("src/items.ts", "The lamp is broken", "It is still broken"),
      /restarted in \d+ ms/,
    );
    expect((await fetch(`${url}/items/broken`)).status).toBe(500);
    await expect.poll(() => rows().count()).toBe(count + 1);
    await row("/items/broken").click();
    await section("What was thrown").getByText("It is still broken").first().waitFor();
    await page.getByLabel("Filter requests").fill("422 post");
    await expect.poll(() => rows().count()).toBe(1);
  });

  test("fits a phone: a list, and one request in its place", async () => {
    await page.getByLabel("Filter requests").fill("");
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole("button", { name: "All requests" }).click();
    await row("/items/seen").waitFor();
    await picture("list");
    await page.setViewportSize({ width: 390, height: 800 });
    const wide = await page.evaluate("document.documentElement.scrollWidth");
    expect(wide).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  test("is found by its project, and holds what it shows", async () => {
    expect(runningDev(project.root)).toMatchObject({ url });
    const { requests } = (await lastRequests(project.root)) ?? { requests: [] };
    expect(requests[0]).toMatchObject({ method: "GET", path: "/items/broken", status: 500 });
  });

  test("explains an app that stops, and comes back when it is mended", async () => {
    expect(complaints.filter((text) => !/status of (422|500)/.test(text))).toEqual([]);
    const items = project.read("src/items.ts");
    const broken = items.replace(
      'throw new Error("It is still broken");',
      'setTimeout(() => { throw new Error("Out of bulbs"); }); return "";',
    );
    await printedAfter(dev, () => project.write("src/items.ts", broken), /restarted in \d+ ms/);
    await fetch(`${url}/items/broken`).catch(() => {});
    await dev.printed(/The app has stopped/);
    await page.goto(`${url}/docs`);
    await page.getByRole("heading", { name: "The app has stopped" }).waitFor();
    await page.locator("mark").waitFor();
    await picture("overlay");
    await printedAfter(dev, () => project.write("src/items.ts", items), /restarted in \d+ ms/);
    await page.getByText("Swagger", { exact: false }).or(page.locator(".swagger-ui")).first().waitFor();
  });

  test("leaves no word behind", async () => {
    await dev.stop();
    expect(runningDev(project.root)).toBeUndefined();
    expect(existsSync(`${project.root}/.countersign/dev.json`)).toBe(false);
  });
});
