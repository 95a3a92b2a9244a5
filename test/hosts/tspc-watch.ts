import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Running, start } from "../support/processes.js";
import { tspc } from "../support/quickstart.js";
import type { Host, Outcome } from "./host.js";
import { printedAfter } from "./printed-after.js";
import { serveBuilt, servedBy } from "./serve.js";
import { withPlugin } from "./tspc.js";

/**
 * TypeScript compiles 250 ms after it was notified of a change, and may be notified twice of one. An edit in the meantime is not
 * part of the program that is then compiled, and the end of that run would be mistaken for the end of the edit.
 */
async function quiet(watch: Running): Promise<void> {
  for (let printed = -1; printed !== watch.output().length; ) {
    printed = watch.output().length;
    await setTimeout(500);
  }
}

export const tspcWatch: Host = {
  name: "tspc --watch",
  artifacts: "dist",
  prepare: withPlugin({}),
  async start(project) {
    const watch = start(process.execPath, [tspc, "--watch", "--preserveWatchOutput"], project.root);
    let server: Running | undefined;
    async function outcome(printed: string): Promise<Outcome> {
      if (!printed.includes("Found 0 errors")) return { served: false, problems: printed };
      await server?.stop();
      server = serveBuilt(project, path.join(project.root, "dist/app.js"));
      return servedBy(server);
    }
    return {
      first: await outcome(await watch.printed(/Found \d+ errors?\. Watching/)),
      async edit(change, breaks) {
        // A renamed file is first missing and found in a second run.
        const run = breaks
          ? /File change detected[\s\S]*?Found [1-9]\d* errors?\. Watching/
          : /File change detected[\s\S]*?Found 0 errors\. Watching/;
        await quiet(watch);
        return outcome(await printedAfter(watch, change, run));
      },
      async stop() {
        await server?.stop();
        await watch.stop();
      },
    };
  },
};
