import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, vi } from "vitest";
import type { FrontendOptions } from "../frontend/frontend-options.js";
import { App } from "../index.js";

/** Folders of frontends for the tests of one file. */
export const top = realpathSync(mkdtempSync(path.join(tmpdir(), "countersign-frontend-")));
afterAll(() => rmSync(top, { recursive: true }));

/** Writes a folder of files and returns its path. */
export function folderOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(top, name, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return path.join(top, name);
}

export const SPA = "<title>shell</title>";
export const spa = folderOf("spa", {
  "index.html": SPA,
  "assets/app-1a2b.js": "console.log(1)",
  "about/index.html": "about",
  "empty/.keep": "",
  "a b.txt": "space",
  "100%.txt": "percent",
  "ü.txt": "umlaut",
  ".env": "SECRET",
  ".well-known/security.txt": "Contact: x",
  ".well-known/.env": "SECRET",
  "api/users": "a file",
});
folderOf(".", { "secret.txt": "SECRET" });
symlinkSync(path.join(top, "secret.txt"), path.join(spa, "out.txt"));
symlinkSync(top, path.join(spa, "up"));
symlinkSync(path.join(spa, "a b.txt"), path.join(spa, "in.txt"));
export const site = folderOf("site", { "index.html": "home", "404.html": "missing" });
export const bare = folderOf("bare", { "a.txt": "a" });

/** The headers that browsers send when they navigate (Chromium 120), and those of `fetch` and `<script>`. */
export const NAVIGATION = {
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8",
  "sec-fetch-mode": "navigate",
};
export const FETCH = { accept: "*/*", "sec-fetch-mode": "cors" };

export function application(folder = spa, options?: FrontendOptions) {
  const log = vi.fn();
  const app = new App({ title: "T", version: "1", log });
  app.frontend("/", folder, options);
  return { app, log };
}

export async function answerOf(
  app: App,
  url: string,
  headers: Record<string, string> = FETCH,
  method = "GET",
) {
  const response = await app.request(url, { headers, method });
  return [response.status, await response.text()];
}

export const NOT_FOUND = [404, '{"detail":"Not Found"}'];
