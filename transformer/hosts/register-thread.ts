import type { LoadHook, ResolveHook } from "node:module";
import type { MessagePort } from "node:worker_threads";
import { createHooks, type SyncHooks } from "./register-hooks.js";

/** The hooks of `countersign/register` for Node 20, which calls them in a thread of their own. */
let hooks: SyncHooks;

export function initialize({ cwd, port }: { cwd: string; port: MessagePort }): void {
  hooks = createHooks(cwd, (urls) => port.postMessage(urls));
}

export const resolve: ResolveHook = (specifier, context, nextResolve) =>
  hooks.resolve(specifier, context, nextResolve);

export const load: LoadHook = (url, context, nextLoad) => hooks.load(url, context, nextLoad);
