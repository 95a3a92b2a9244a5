import type { Mountable } from "../mountable.js";
import { Routes } from "../routes.js";

/**
 * Loads what the tool servers in an app need, including those in mounted apps. It runs before a server listens, so that a missing
 * package, or a name that is not an operation, stops it there and not at the first message.
 */
export async function loadEndpoints(routes: Routes): Promise<void> {
  for (const entry of Routes.contents(routes).entries) {
    if (entry.kind === "include") await loadEndpoints(entry.routes);
    if (entry.kind !== "mount") continue;
    const { application } = entry;
    if (application instanceof Routes) await loadEndpoints(application);
    else await (application as Mountable & { load?(): Promise<unknown> }).load?.();
  }
}
