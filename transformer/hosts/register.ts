/**
 * @module
 * `node --import countersign/register src/app.ts` runs a program from its sources, its routes compiled.
 */
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";
import { MessageChannel } from "node:worker_threads";
import type { SyncHooks } from "./register-hooks.js";

/** Node 22.15 and later; the types are those of Node 20. */
const { registerHooks } = nodeModule as { registerHooks?: (hooks: SyncHooks) => void };

process.setSourceMapsEnabled(true);

if (registerHooks) {
  const { createHooks } = await import("./register-hooks.js");
  registerHooks(createHooks(process.cwd(), watch));
} else {
  const { port1, port2 } = new MessageChannel();
  port1.on("message", watch);
  port1.unref();
  nodeModule.register(new URL("./register-thread.js", import.meta.url), {
    parentURL: import.meta.url,
    data: { cwd: process.cwd(), port: port2 },
    transferList: [port2],
  });
}

/** Tells `node --watch` of files that no module imports at run time. */
function watch(urls: readonly string[]): void {
  // What Node's own loaders send to the process that watches.
  if (process.env["WATCH_REPORT_DEPENDENCIES"] && process.send)
    process.send({ "watch:import": urls, "watch:require": urls.map((url) => fileURLToPath(url)) });
}
