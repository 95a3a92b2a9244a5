import { afterEach, expect, test } from "vitest";
import { type Running, start } from "../support/processes.js";
import { postJson, urlIn } from "../support/quickstart.js";
import { copyFixture, type HostProject } from "./project.js";

/** A custom server with Vite inside, as in frameworks: modules come from the environment's runner. */
const server = (vite: string) => `
import { once } from "node:events";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createServer as createVite } from "${vite}";
import countersign from "countersign/vite";

const vite = await createVite({
  configFile: false,
  logLevel: "error",
  appType: "custom",
  server: { middlewareMode: true, ws: false },
  plugins: [countersign()],
});
const { runner } = vite.environments.ssr;
const answer = async (request) => (await runner.import("/src/app.ts")).default.fetch(request);
const http = createServer(getRequestListener(answer)).listen(0, "127.0.0.1");
await once(http, "listening");
console.log("http://127.0.0.1:" + http.address().port);
`;

let project: HostProject;
let running: Running | undefined;
afterEach(async () => {
  await running?.stop();
  project?.remove();
});

test.each(["vite", "vite7"])("the runner of %s has the routes of the last edit", async (vite) => {
  project = copyFixture("ssr");
  running = start(process.execPath, ["--input-type=module", "--eval", server(vite)], project.root);
  const url = urlIn(await running.printed(/http:\/\/127\.0\.0\.1:\d+/));
  const post = async () => (await postJson(`${url}/items`, { name: "Lamp", quantity: 0 })).status;
  expect(await post()).toBe(200);
  project.replace("src/stock.ts", "Min<0>", "Min<1>");
  await expect.poll(post).toBe(422);
});
