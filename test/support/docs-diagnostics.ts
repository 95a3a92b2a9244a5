import { readFileSync } from "node:fs";
import { type Block, blocksOf, type Snippet } from "./docs-blocks.js";

/** What examples may use without declaring it, as a declaration file. */
export const AMBIENT = `
import type { Depends, Router } from "countersign";

declare const connection: () => string;

declare global {
  interface Item { id: number; name: string }
  interface Filter { name?: string }
  interface Page { title: string; text: string }
  interface Account { id: number }
  interface Payment { amount: number }
  const scores: (number | undefined)[];
  const items: { get(id: string): any };
  const page: Page;
  const legacy: boolean;
  type Db = Depends<typeof connection>;
  const legacyItems: Router;
  function status(): 200;
  function list(...given: unknown[]): Item[];
  function find(...given: unknown[]): Item[];
  function read<T>(id: string): T;
  function remove(id: string): Item;
  function render(page: Page): string;
  function readSummary(): string;
  function readItem(id: string): Item;
  function readItemByName(name: string): Item;
  function readUser(id: string): Item;
  function readMe(): Item;
}
`;

/** The names that a program imports from countersign. */
const VOCABULARY = ["constraints.ts", "types.ts", "security/types.ts"]
  .flatMap((file) => [
    ...readFileSync(new URL(`../../runtime/${file}`, import.meta.url), "utf8").matchAll(
      /^export type (\w+)/gm,
    ),
  ])
  .map(([, name = ""]) => name)
  .concat(
    "App",
    "Router",
    "HttpError",
    "Reply",
    "reply",
    "Outgoing",
    "Background",
    "redirect",
    "Context",
    "response",
    "Upload",
    "Socket",
    "InvalidMessage",
    "applyMergePatch",
    "IfMatch",
    "IfNoneMatch",
    "codec",
    "Codec",
    "tool",
    "endpoint",
    "Tool",
    "settings",
  );

/** A page of transformer/diagnostics: its example and its fix as programs, if they are TypeScript. */
export function diagnosticSnippets(code: string, markdown: string): { example?: Snippet; fix?: Snippet } {
  const blocks = blocksOf(markdown).filter(({ language }) => language === "ts");
  const of = (heading: string) => {
    const block = blocks.find((each) => each.heading === heading);
    return block && snippet(code, heading.toLowerCase(), block);
  };
  const [example, fix] = [of("Example"), of("Fix")];
  return { ...(example && { example }), ...(fix && { fix }) };
}

function snippet(code: string, part: string, block: Block): Snippet {
  // The place of a file may be the point of the example.
  const name = /^\/\/ (\S+\.ts)\n/.exec(block.text)?.[1];
  const files = [{ name: name ?? "src/app.ts", text: wrapped(block.text, name), line: block.line }];
  return {
    page: `transformer/diagnostics/${code}.md`,
    folder: `${code}-${part}`,
    files,
    refused: [],
    claims: [],
  };
}

/** The example with the imports, the app and the route that the page leaves out. */
function wrapped(text: string, name: string | undefined): string {
  if (/^import /m.test(text)) return text;
  const app =
    name || /\bconst app\b/.test(text) ? "" : 'const app = new App({ title: "Shop", version: "1.0.0" });\n';
  // A type by itself has no effect until a route uses it.
  const type = /\bapp\.|\brouter\b|\bRouter\b/.test(text) ? undefined : /^interface (\w+)/m.exec(text)?.[1];
  const route = type ? `app.post("/", (value: ${type}): string => String(value));\n` : "";
  const exported = name || (/\bapp\b/.test(text) && !app) ? "" : "export default app;\n";
  const whole = `${app}${text}${route}${exported}`;
  const declared = (name: string) =>
    new RegExp(`\\b(?:const|let|type|interface|function\\*?) ${name}\\b`).test(text);
  const used = VOCABULARY.filter((name) => new RegExp(`\\b${name}\\b`).test(whole) && !declared(name));
  return `import { ${used.join(", ")} } from "countersign";\n${whole}`;
}
