import type { Finished, Running } from "../support/processes.js";
import type { Host, Outcome } from "./host.js";
import type { HostProject } from "./project.js";
import { servedBy } from "./serve.js";

/** Starts a host that ends after each build. */
export function oneShot(
  build: (project: HostProject) => Promise<Finished>,
  serve: (project: HostProject) => Running,
): Host["start"] {
  return async (project) => {
    let server: Running | undefined;
    async function compile(): Promise<Outcome> {
      const { code, stdout, stderr } = await build(project);
      if (code !== 0) return { served: false, problems: stdout + stderr };
      await server?.stop();
      server = serve(project);
      return servedBy(server);
    }
    return {
      first: await compile(),
      edit(change) {
        change();
        return compile();
      },
      async stop() {
        await server?.stop();
      },
    };
  };
}
