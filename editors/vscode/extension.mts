import { existsSync } from "node:fs";
import path from "node:path";
import { commands, type ExtensionContext, extensions, type WorkspaceFolder, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

/** A language server for each folder of the workspace that has Countersign. */
const clients = new Map<string, LanguageClient>();

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const folder of removed) void stop(folder);
      for (const folder of added) void start(folder);
    }),
    commands.registerCommand("countersign.restart", async () => {
      for (const client of clients.values()) await client.restart();
    }),
  );
  await Promise.all((workspace.workspaceFolders ?? []).map(start));
}

export async function deactivate(): Promise<void> {
  await Promise.all([...clients.values()].map((client) => client.stop()));
}

async function start(folder: WorkspaceFolder): Promise<void> {
  const [command, ...args] = commandOf(folder);
  if (command === undefined) return;
  const root = folder.uri.fsPath;
  const documentSelector = ["typescript", "typescriptreact"].map((language) => ({
    scheme: "file",
    language,
    pattern: `${root}/**/*`,
  }));
  const client = new LanguageClient(
    "countersign",
    "Countersign",
    { command, args, options: { cwd: root } },
    { documentSelector, workspaceFolder: folder },
  );
  clients.set(root, client);
  await client.start();
  await switchPluginOff();
}

async function stop({ uri }: WorkspaceFolder): Promise<void> {
  await clients.get(uri.fsPath)?.stop();
  clients.delete(uri.fsPath);
}

/** As set, else what is installed in the folder; empty if it is not. */
function commandOf({ uri }: WorkspaceFolder): readonly string[] {
  const set = workspace.getConfiguration("countersign", uri).get<readonly string[]>("command", []);
  if (set.length > 0) return set;
  const script = path.join(uri.fsPath, "node_modules/countersign/dist/cli.js");
  return existsSync(script) ? ["node", script, "lsp"] : [];
}

/** What the plugin of TypeScript's language service shows, this server shows as well. */
async function switchPluginOff(): Promise<void> {
  const typescript = extensions.getExtension("vscode.typescript-language-features");
  await typescript?.activate();
  const api: unknown = typescript?.exports;
  (api as TypeScriptFeatures | undefined)
    ?.getAPI?.(0)
    ?.configurePlugin("countersign/editor", { enable: false });
}

interface TypeScriptFeatures {
  getAPI?(version: 0): { configurePlugin(name: string, configuration: object): void } | undefined;
}
