// `npm run bench:editor [-- --routes 100 --edits 30]`: the CPU time from an edit of one module in a generated project until its
// diagnostics are there, in real servers: TypeScript's alone, the same with Countersign's plugin, and `countersign lsp`. Editors
// get hints from the same work, so they are part of it. The CPU time of the main thread is what a developer waits for if no other program
// needs the processor. The language server waits 20 ms more for the next key.
// Ends with one JSON line: medians in milliseconds. Needs Linux and `npm run build`.
import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { writeProject } from "./compile-project.js";
import { median } from "./measured.js";
import { mainThreadTime, tellsProcessorTime } from "./processor-time.js";

if (!tellsProcessorTime) throw new Error("This system does not report the CPU time of processes.");

const { values } = parseArgs({
  options: { routes: { type: "string", default: "100" }, edits: { type: "string", default: "30" } },
});
const routes = Number(values.routes);
const edits = Number(values.edits);
/** The first edits run code that is not compiled yet. */
const WARM_UP = 10;

const project = fileURLToPath(new URL("./.project-editor", import.meta.url));
const file = `${project}/src/orders3.ts`;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A server by its process. `shown` resolves when it has sent the diagnostics and hints of a text. */
function tsserver() {
  const child = started(at("../node_modules/typescript/lib/tsserver.js"), [
    "--disableAutomaticTypingAcquisition",
  ]);
  const waiting = new Map();
  let read = Buffer.alloc(0);
  let sequence = 0;
  child.stdout.on("data", (chunk) => {
    read = Buffer.concat([read, chunk]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n\r\n/.exec(read.subarray(0, 100).toString("latin1"));
      const end = head ? head[0].length + Number(head[1]) : Number.POSITIVE_INFINITY;
      if (!head || read.length < end) return;
      const { request_seq, body } = JSON.parse(read.subarray(head[0].length, end).toString("utf8"));
      read = read.subarray(end);
      waiting.get(request_seq)?.(body);
    }
  });
  const tell = (command, args) => {
    child.stdin.write(`${JSON.stringify({ seq: ++sequence, type: "request", command, arguments: args })}\n`);
    return sequence;
  };
  const ask = (command, args) => new Promise((resolve) => waiting.set(tell(command, args), resolve));
  return {
    pid: child.pid,
    async shown(text) {
      tell("updateOpen", { openFiles: [{ file, fileContent: text, projectRootPath: project }] });
      const found = await ask("semanticDiagnosticsSync", { file });
      await ask("provideInlayHints", { file, start: 0, length: text.length });
      return found.map(({ text: message }) => message);
    },
    end: () => tell("exit", {}),
  };
}

async function languageServer() {
  const child = started(at("../dist/cli.js"), ["lsp", "--stdio"]);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const uri = pathToFileURL(file).href;
  let version = 0;
  let published = () => {};
  connection.onNotification("textDocument/publishDiagnostics", (found) => {
    if (found.uri === uri && found.version === version) published(found.diagnostics);
  });
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification("initialized", {});
  return {
    pid: child.pid,
    async shown(text) {
      version++;
      const diagnostics = new Promise((resolve) => {
        published = resolve;
      });
      const method = version === 1 ? "textDocument/didOpen" : "textDocument/didChange";
      await connection.sendNotification(method, {
        textDocument: { uri, languageId: "typescript", version, text },
        contentChanges: [{ text }],
      });
      const found = await diagnostics;
      const range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
      await connection.sendRequest("textDocument/inlayHint", { textDocument: { uri }, range });
      return found.map(({ message }) => message);
    },
    async end() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
    },
  };
}

const started = (script, args) =>
  spawn(process.execPath, [script, ...args], { cwd: project, stdio: ["pipe", "pipe", "inherit"] });

async function measured(server, text, hasCountersign = true) {
  const times = [];
  for (let i = 0; i < WARM_UP + edits; i++) {
    const before = mainThreadTime(server.pid);
    // The last edit proves that Countersign reads the text.
    const isWrong = i === WARM_UP + edits - 1;
    const path = isWrong ? text.replace(/(orders\d+\.put\(\s*")/, "$1/:unread") : text;
    const found = await server.shown(path.replaceAll("dryRun = false", `dryRun = false, more${i} = ${i}`));
    if (i >= WARM_UP) times.push(mainThreadTime(server.pid) - before);
    if (isWrong && hasCountersign && !found.some((message) => message.includes('"unread"')))
      throw new Error("The diagnostic of the last edit is missing.");
  }
  await server.end();
  return Math.round(median(times));
}

writeProject(project, routes);
const text = readFileSync(file, "utf8");
const config = `${project}/tsconfig.json`;
const settings = JSON.parse(readFileSync(config, "utf8"));
const alone = await measured(tsserver(), text, false);
const plugins = [{ name: "countersign/editor" }];
writeFileSync(
  config,
  JSON.stringify({ ...settings, compilerOptions: { ...settings.compilerOptions, plugins } }),
);
const plugin = await measured(tsserver(), text);
const lsp = await measured(await languageServer(), text);
rmSync(project, { recursive: true });
console.table([{ routes, "TypeScript ms": alone, "with the plugin ms": plugin, "countersign lsp ms": lsp }]);
console.log(JSON.stringify({ routes, edits, typescript_ms: alone, plugin_ms: plugin, lsp_ms: lsp }));
process.exit();
