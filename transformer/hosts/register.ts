/**
 * @module
 * `node --import countersign/register src/app.ts` runs a program from its sources, with compiled routes.
 */
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";
import { MessageChannel } from "node:worker_threads";
import type { SyncHooks } from "./register-hooks.js";

/** Node 22.15 and later. The types are those of Node 20. */
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

/** Reports files that no module imports at run time to `node --watch`. */
function watch(urls: readonly string[]): void {
  // The message that Node's own loaders send to the watching process.
  if (process.env["WATCH_REPORT_DEPENDENCIES"] && process.send)
    process.send({ "watch:import": urls, "watch:require": urls.map((url) => fileURLToPath(url)) });
}
