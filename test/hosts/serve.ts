import { pathToFileURL } from "node:url";
import { type Running, start } from "../support/processes.js";
import { urlIn } from "../support/quickstart.js";
import type { Outcome } from "./host.js";
import type { HostProject } from "./project.js";

/** Serves JavaScript that a host has written, only through the package's public entries, in a separate process. */
export function serveBuilt(project: HostProject, entry: string): Running {
  const script = `import app from ${JSON.stringify(pathToFileURL(entry).href)};
import { serve } from "countersign/node";
const { url } = await serve(app, { port: 0 });
console.log(url);`;
  return start(process.execPath, ["--input-type=module", "--eval", script], project.root);
}

/** Waits until the server has printed its address; an app that did not start is a problem of the build. */
export async function servedBy(server: Running): Promise<Outcome> {
  try {
    return servedAt(urlIn(await server.printed(/http:\/\/127\.0\.0\.1:\d+/)));
  } catch (error) {
    return { served: false, problems: String(error) };
  }
}

export function servedAt(url: string): Outcome {
  return {
    served: true,
    ask: (questions) =>
      Promise.all(
        questions.map(async ({ method, path, json }) => {
          const headers = { "content-type": "application/json" };
          const body = json === undefined ? {} : { headers, body: JSON.stringify(json) };
          const answer = await fetch(url + path, { method, ...body });
          return { status: answer.status, text: await answer.text() };
        }),
      ),
  };
}
