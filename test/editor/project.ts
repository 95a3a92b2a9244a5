import path from "node:path";
import { expect } from "vitest";
import { temporaryFolder, writeFiles } from "../support/temporary.js";

/** The files that the tests of both servers open. */
export const FILES = {
  "package.json": { name: "shop", private: true, type: "module" },
  "tsconfig.json": {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2023"],
      module: "NodeNext",
      types: ["node"],
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      plugins: [{ name: "countersign/editor" }],
    },
    include: ["src"],
  },
  "src/db.ts": `import type { Header } from "countersign";
export interface Db {
  find(id: number): string;
}
/** Opens the database. */
export function connection(traceId?: Header<string>): Db {
  return { find: (id) => \`\${id} \${traceId}\` };
}
`,
  "src/items.ts": `import { type Depends, type Int, type Min, Router } from "countersign";
import { connection } from "./db.js";
interface Item {
  id: Int & Min<1>;
  name: string;
}
export const items = new Router({ prefix: "/items" });
/** Read one item. */
items.get("/:id", function readItem(id: Int & Min<1>, db: Depends<typeof connection>, q?: string): Item {
  return { id, name: db.find(id) + q };
});
items.post("/", { status: 201 }, (item: Item): Item => item);
`,
  "src/app.ts": `import { App } from "countersign";
import { items } from "./items.js";
const app = new App({ title: "Shop", version: "1.0.0" });
app.route("/v1", items);
export default app;
`,
} as const;

export const APP = FILES["src/app.ts"];
export const ITEMS = FILES["src/items.ts"];

/** With a route that lacks a parameter. */
export const WRONG = APP.replace(
  "export default",
  'app.get("/shops/:shop", (open: boolean): string => String(open));\nexport default',
);

/** With an unfinished route after the others. */
export const BEGUN = ITEMS.replace("items.post", 'items.get("/:id/parts/:part", (\nitems.post');

export function editedProject(name: string, files: Readonly<Record<string, string | object>> = {}): string {
  const folder = temporaryFolder(name, "test/editor");
  writeFiles(folder, { ...FILES, ...files });
  return folder;
}

export const at = (folder: string, file: string) => path.join(folder, file);

/** The place of a text in another, as lines and characters from 0; `|` in it marks the place itself. */
export function placeOf(text: string, marked: string): { readonly line: number; readonly character: number } {
  const offset = text.indexOf(marked.replace("|", ""));
  expect(offset, marked).toBeGreaterThanOrEqual(0);
  const lines = text.slice(0, offset + Math.max(0, marked.indexOf("|"))).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The text with words inserted at these places. */
export function withHints(
  text: string,
  hints: readonly { readonly line: number; readonly character: number; readonly label: string }[],
): string {
  const lines = text.split("\n");
  for (const { line, character, label } of hints.toSorted((a, b) => b.character - a.character)) {
    const written = lines[line] ?? "";
    lines[line] = `${written.slice(0, character)}‹${label}›${written.slice(character)}`;
  }
  return lines.join("\n");
}

/** `ITEMS` with all of its hints. */
export const HINTED = ITEMS.replace("readItem(id", "readItem(‹path›id")
  .replace("db: Depends", "‹dependency›db: Depends")
  .replace("q?:", "‹query›q?:")
  .replace("(item: Item)", "(‹body›item: Item)");
