import { readFileSync } from "node:fs";
import path from "node:path";
import { type ParseError, parse as parseJsonc } from "jsonc-parser";
import { parse as parseToml } from "smol-toml";
import { expect, test } from "vitest";
import { editorFiles } from "../../cli/init/editor.js";
import { repository } from "../support/temporary.js";

/** The blocks of code on the page, by language. Those in lists are indented. */
const page = readFileSync(path.join(repository, "docs/editors.md"), "utf8");
const blocks = [...page.matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm)].map(
  ([, , language = "", text = ""]) => ({
    language,
    text,
  }),
);
const blockWith = (language: string, word: string): string => {
  const found = blocks.filter((block) => block.language === language && block.text.includes(word));
  expect(found, `${language} with ${word}`).toHaveLength(1);
  return found[0]?.text ?? "";
};

/** Editors start the project's own version, and install nothing. */
const COMMAND = ["npx", "--no-install", "countersign", "lsp"];

test("every block is in a language that is checked here, or a command line", () => {
  const languages = new Set(blocks.map(({ language }) => language));
  expect([...languages].sort()).toEqual(["json", "lua", "sh", "toml"]);
});

test("settings are JSON as editors read it", () => {
  const settings = blocks.filter(({ language }) => language === "json");
  expect(settings).toHaveLength(3);
  for (const { text } of settings) {
    const errors: ParseError[] = [];
    expect(parseJsonc(text, errors, { allowTrailingComma: true })).toBeTypeOf("object");
    expect(errors, text).toEqual([]);
  }
});

test("the settings are those that init writes", () => {
  const written = editorFiles(new Map([["tsconfig.json", "{}"]]), false);
  const json = (file: string): unknown => parseJsonc(written.get(file) ?? "");
  expect(JSON.parse(blockWith("json", "typescript.tsdk"))).toEqual(json(".vscode/settings.json"));
  expect(JSON.parse(blockWith("json", "plugins"))).toEqual(json("tsconfig.json"));
});

test("Helix's languages name a server that is defined, with the command", () => {
  const [command, ...args] = COMMAND;
  expect(parseToml(blockWith("toml", "language-server"))).toEqual({
    "language-server": { countersign: { command, args } },
    language: [{ name: "typescript", "language-servers": ["typescript-language-server", "countersign"] }],
  });
});

test("Neovim's configuration is whole, and enables the server that it defines, with the command", () => {
  const text = blockWith("lua", "vim.lsp");
  // Strings are written the same way in Lua and JSON, and lists differ only in their brackets.
  const list = (name: string): unknown =>
    JSON.parse(`[${new RegExp(`^ {2}${name} = \\{ (.*) \\},$`, "m").exec(text)?.[1]}]`);
  expect(list("cmd")).toEqual(COMMAND);
  expect(list("filetypes")).toEqual(["typescript", "typescriptreact"]);
  expect(list("root_markers")).toEqual(["tsconfig.json", "package.json"]);
  const outline = text.replace(/^ {2}\w+ = \{ .* \},\n/gm, "");
  expect(outline.split("\n")).toEqual([
    'vim.lsp.config("countersign", {',
    "})",
    'vim.lsp.enable("countersign")',
    "vim.lsp.inlay_hint.enable(true)",
    "",
  ]);
});

test("WebStorm gets the same command", () => {
  expect(page).toContain(`command \`${COMMAND.join(" ")}\``);
});
