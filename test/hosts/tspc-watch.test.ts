import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Running, start } from "../support/processes.js";
import { tspc } from "../support/quickstart.js";
import { conforms } from "./conformance.js";
import type { Outcome } from "./host.js";
import { printedAfter } from "./printed-after.js";
import { serveBuilt, servedBy } from "./serve.js";
import { withPlugin } from "./tspc.js";

conforms({
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
    const done = /Found \d+ errors?\. Watching/;
    return {
      first: await outcome(await watch.printed(done)),
      async edit(change) {
        const printed = await printedAfter(watch, change, done);
        // A renamed file is missed first and found in a second run.
        return outcome(await lastRun(watch, printed));
      },
      async stop() {
        await server?.stop();
        await watch.stop();
      },
    };
  },
});

/**
 * What tsc prints of its last run, when it has come to rest: with errors, which may be those of a file that is missed for a
 * moment, that takes longer to see.
 */
async function lastRun(watch: Running, printed: string): Promise<string> {
  const before = await watch.printed(/^/);
  await setTimeout(printed.includes("Found 0 errors") ? 750 : 3000);
  const all = await watch.printed(/^/);
  const run = all.slice(all.lastIndexOf("File change detected"));
  const rests = all.length === before.length && /Watching for file changes\.\s*$/.test(run);
  return rests ? run : lastRun(watch, run);
}
