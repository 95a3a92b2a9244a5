import { CS4030 } from "../../transformer/diagnostics/catalogue.js";
import { loadPeer } from "../load-peer.js";

type Esbuild = typeof import("esbuild");

/**
 * Loads the project's own esbuild, an optional peer.
 * @param root the project's folder.
 * @throws ProjectError CS4030
 */
export async function loadEsbuild(root: string): Promise<Esbuild> {
  const [loaded] = await loadPeer<[{ readonly default: Esbuild }]>(["esbuild"], root, CS4030);
  return loaded.default;
}
