import { once } from "node:events";
import type { Depends } from "countersign";
import app from "./app.js";
import type { Handlers } from "./handlers.js";
import type { startWorker } from "./queue.js";

/** The worker's needs: the app's own dependencies. */
const needs = (start: Depends<typeof startWorker>, handlers: Handlers) => ({ start, handlers });

await app.resolve(needs, async ({ start, handlers }) => {
  if (!start)
    throw new Error("Set REDIS_URL or DATABASE_URL: without one of them the API does its jobs itself.");
  const worker = await start(handlers);
  console.log("The worker has started.");
  await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  await worker.stop();
  console.log("The worker has stopped.");
});
await app.close();
