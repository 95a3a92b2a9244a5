import { existsSync } from "node:fs";
import { type Server, serve } from "countersign/node";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, onTestFinished } from "vitest";
import app from "../src/app.js";

/** Debian's, or the one that `CHROMIUM` names. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const isThere = existsSync(executablePath);
const about = `there is no ${executablePath}: apt-get install chromium, or set CHROMIUM`;

export interface InBrowser {
  /** The address of the app once a page was opened. */
  url: string;
  /** Opens a page in a separate browser profile, as another person would. */
  open(path: string): Promise<Page>;
  /** Stops the app, and returns a function that serves it again at the same address. */
  stop(): Promise<() => Promise<void>>;
}

/** Tests in a real browser. Without one they are skipped, unless `COUNTERSIGN_SERVERS` is `required`, as in CI. */
export function describeInBrowser(name: string, tests: (inBrowser: InBrowser) => void): void {
  if (!isThere && process.env["COUNTERSIGN_SERVERS"] === "required") throw new Error(about);
  describe.skipIf(!isThere)(isThere ? name : `${name} (skipped: ${about})`, () => {
    let browser: Browser;
    let server: Server | undefined;
    const inBrowser: InBrowser = {
      url: "",
      async open(path) {
        server ??= await serve(app, { port: 0 });
        inBrowser.url = server.url;
        const context = await browser.newContext();
        onTestFinished(() => context.close());
        const page = await context.newPage();
        page.on("pageerror", (error) => expect.fail(`The page threw ${error.stack}`));
        await page.goto(inBrowser.url + path);
        return page;
      },
      async stop() {
        await server?.close({ graceMs: 0 });
        return async () => {
          server = await serve(app, { port: Number(new URL(inBrowser.url).port) });
        };
      },
    };
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath });
      return () => browser.close();
    });
    afterEach(async () => {
      await server?.close({ graceMs: 0 });
      server = undefined;
    });
    tests(inBrowser);
  });
}
