import { urlIn } from "../support/quickstart.js";
import { viteDev } from "./bundlers.js";
import type { Host, Outcome } from "./host.js";
import { printedAfter } from "./printed-after.js";
import { startScript } from "./script.js";
import { servedAt } from "./serve.js";

/** Vite's development server, in one of its versions. */
export function viteDevHost(name: string, vite: string): Host {
  return {
    name,
    checksTypes: false,
    async start(project) {
      const server = startScript(project, viteDev(vite));
      const url = urlIn(await server.printed(/http:\/\/127\.0\.0\.1:\d+/));
      async function outcome(): Promise<Outcome> {
        const answer = await fetch(`${url}/openapi.json`);
        if (answer.ok) return servedAt(url);
        return { served: false, problems: JSON.stringify(await answer.text()) };
      }
      return {
        first: await outcome(),
        async edit(change) {
          await printedAfter(server, change, /watcher is quiet/);
          return outcome();
        },
        async stop() {
          await server.stop();
        },
      };
    },
  };
}
