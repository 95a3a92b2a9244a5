import { CS4106 } from "../../transformer/diagnostics/catalogue.js";
import { loadPeer } from "../load-peer.js";

export type LanguageServer = typeof import("vscode-languageserver/node");

/**
 * Loads the protocol's library: the project's own, else one next to Countersign, because an editor may start a command anywhere.
 * @param root absolute path of the folder that the editor was started in.
 * @throws ProjectError CS4106
 */
export async function loadLanguageServer(root: string): Promise<LanguageServer> {
  type Loaded = { readonly default: LanguageServer };
  const [loaded] = await loadPeer<[Loaded]>(["vscode-languageserver/node"], root, CS4106, [import.meta.url]);
  return loaded.default;
}
