import { start } from "../support/processes.js";
import type { Host, RunningHost } from "./host.js";
import { servedBy } from "./serve.js";

const script = `import app from "./app.js";
import { serve } from "countersign/node";

console.log((await serve(app, { port: 0 })).url);
`;

/** @param node the program that runs it. */
export const registerHost = (name: string, node: string): Host => ({
  name,
  together: "all",
  checksTypes: false,
  prepare(project) {
    project.write({ "src/serve.ts": script });
    // It prints.
    project.configure({ types: ["node"], paths: {} });
  },
  async start({ root }): Promise<RunningHost> {
    const run = () => start(node, ["--import", "countersign/register", "src/serve.ts"], root);
    let server = run();
    return {
      first: await servedBy(server),
      async edit(change) {
        await server.stop();
        change();
        server = run();
        return servedBy(server);
      },
      async stop() {
        await server.stop();
      },
    };
  },
});
