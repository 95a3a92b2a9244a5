// One side of `bench/stream.js`, in a process of its own: serves an app, and reports its CPU time on request.
import { pathToFileURL } from "node:url";
import { serve } from "@hono/node-server";
import { serve as serveApp } from "countersign/node";
import { socketsByHand } from "./stream-socket.js";

const [, , name, file] = process.argv;
const { default: app } = await import(pathToFileURL(file).href);

if (name === "hand") {
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
    process.send(port),
  );
  socketsByHand(server);
} else {
  const { url } = await serveApp(app, { port: 0 });
  process.send(Number(new URL(url).port));
}
process.on("message", () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  process.send(user + system);
});
process.on("disconnect", () => process.exit());
