import { CS4095 } from "../../transformer/diagnostics/catalogue.js";
import type { FastCheck } from "../../transformer/fuzz/making.js";
import { loadPeer } from "../load-peer.js";

/**
 * Loads the project's own fast-check, an optional peer.
 * @param root the project's folder.
 * @throws ProjectError CS4095
 */
export async function loadFastCheck(root: string): Promise<FastCheck> {
  type Loaded = { readonly default: FastCheck & { readonly default?: FastCheck } };
  const [loaded] = await loadPeer<[Loaded]>(["fast-check"], root, CS4095);
  return loaded.default.default ?? loaded.default;
}
