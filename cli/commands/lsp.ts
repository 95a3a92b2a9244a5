import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Context } from "../context.js";
import { loadLanguageServer } from "../lsp/load-language-server.js";
import { serveEditor } from "../lsp/server.js";

/**
 * `countersign lsp`: a language server on standard input and output, until the editor ends it.
 * @throws ProjectError CS4106 without `vscode-languageserver`.
 */
export async function lsp({ cwd, own }: Context, version: string): Promise<number> {
  const library = await loadLanguageServer(cwd);
  // Output that a package prints would be read as a message.
  console.log = console.info = console.error;
  const connection = library.createConnection(process.stdin, process.stdout);
  const pages = pathToFileURL(join(own.folder, "transformer/diagnostics")).href;
  return serveEditor(connection, { version, pages });
}
