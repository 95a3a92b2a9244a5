// An editor that speaks to `countersign lsp`, for scripts.
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

const uri = (file) => pathToFileURL(file).href;

/**
 * @param command the project's `countersign`: a program and its first arguments.
 * @param root absolute path of the project's folder.
 */
export function editorSession([program, ...args], root, env = process.env) {
  const server = spawn(program, [...args, "lsp", "--stdio"], {
    ...{ cwd: root, env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published = new Map();
  let version = 0;
  let heard = () => {};
  connection.onNotification("textDocument/publishDiagnostics", (params) => {
    published.set(params.uri, params);
    heard();
  });
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const workspaceFolders = [{ uri: uri(root), name: "project" }];
  const initialized = connection
    .sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders })
    .then(() => connection.sendNotification("initialized", {}));
  return {
    /** Sends a file's text. @returns what is wrong with it. */
    async diagnostics(file, text) {
      await initialized;
      version++;
      const textDocument = {
        uri: uri(file),
        version,
        ...(version === 1 && { languageId: "typescript", text }),
      };
      if (version === 1) await connection.sendNotification("textDocument/didOpen", { textDocument });
      else
        await connection.sendNotification("textDocument/didChange", {
          textDocument,
          contentChanges: [{ text }],
        });
      while ((published.get(uri(file))?.version ?? 0) < version)
        await new Promise((resolve) => {
          heard = resolve;
        });
      return published.get(uri(file)).diagnostics;
    },
    /** Asks for something else about a file whose text was sent. */
    request: (method, file, params) =>
      connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: uri(file) }, ...params }),
    /** Applies the first fix for the last diagnostics of a file. @returns its new text. */
    async fixed(file, text) {
      const { diagnostics } = published.get(uri(file));
      const [{ range }] = diagnostics;
      const [action] = await this.request("codeAction", file, { range, context: { diagnostics } });
      const lines = text.split("\n");
      const offset = ({ line, character }) =>
        lines.slice(0, line).join("\n").length + (line > 0 ? 1 : 0) + character;
      return action.edit.changes[uri(file)]
        .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
        .reduce(
          (so, { range, newText }) =>
            so.slice(0, offset(range.start)) + newText + so.slice(offset(range.end)),
          text,
        );
    },
    async end() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await ended;
    },
  };
}
