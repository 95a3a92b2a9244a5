import { urlIn } from "../support/quickstart.js";
import { conforms } from "./conformance.js";
import type { Host, Outcome } from "./host.js";
import { printedAfter } from "./printed-after.js";
import { startScript } from "./script.js";
import { servedAt } from "./serve.js";

/** Says when the watcher has had nothing to tell for a while, since Vite is silent about modules no browser has. */
const script = (vite: string) => `
import { createServer } from "${vite}";
import countersign from "countersign/vite";

const server = await createServer({
  configFile: false,
  logLevel: "error",
  server: { host: "127.0.0.1", port: 0 },
  plugins: [countersign({ serve: "src/app.ts" })],
});
await server.listen();
let quiet;
for (const event of ["add", "change", "unlink"]) server.watcher.on(event, () => {
  clearTimeout(quiet);
  quiet = setTimeout(() => console.log("watcher is quiet"), 300);
});
console.log("http://127.0.0.1:" + server.httpServer.address().port);
`;

function viteDev(name: string, vite: string): Host {
  return {
    name,
    checksTypes: false,
    async start(project) {
      const server = startScript(project, script(vite));
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

conforms(viteDev("vite dev", "vite"));
conforms(viteDev("vite 7 dev", "vite7"));
