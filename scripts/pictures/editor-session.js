import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

/**
 * Opens a text in a real session of `countersign lsp`, and returns its inlay hints, its diagnostics with their fixes, and the hover at
 * one position.
 * @param cli absolute path of the built command.
 * @param project absolute path of the project's folder.
 * @param file absolute path of the text's file.
 */
export async function editorSession({ cli, project, file, text, hoverAt }) {
  const server = spawn(process.execPath, [cli, "lsp", "--stdio"], {
    cwd: project,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published = new Promise((resolve) =>
    connection.onNotification("textDocument/publishDiagnostics", resolve),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();

  const uri = pathToFileURL(file).href;
  const textDocument = { uri };
  const workspaceFolders = [{ uri: pathToFileURL(project).href, name: "shop" }];
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders,
  });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "typescript", version: 1, text },
  });
  const { diagnostics } = await published;
  const whole = { start: { line: 0, character: 0 }, end: { line: text.split("\n").length, character: 0 } };
  const hints = await connection.sendRequest("textDocument/inlayHint", { textDocument, range: whole });
  const hover = await connection.sendRequest("textDocument/hover", { textDocument, position: hoverAt });
  const fixes = await Promise.all(
    diagnostics.map(({ range }) =>
      connection.sendRequest("textDocument/codeAction", {
        textDocument,
        range,
        context: { diagnostics: [] },
      }),
    ),
  );
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit", {});
  return {
    hints,
    hover,
    problems: diagnostics.map((diagnostic, i) => ({
      ...diagnostic,
      fixes: fixes[i].map(({ title }) => title),
    })),
  };
}
