import type { Ending } from "../lifetime/ending.js";
import type { Late } from "../served-operation.js";
import { Background } from "./background.js";
import type { Exits } from "./exits.js";

/** Work that waits for the end of a response: background tasks, then the teardown of dependencies. */
export async function endBehind(
  background: Background | undefined,
  exits: Exits | undefined,
  ending: Ending,
  late: Late,
): Promise<void> {
  await runBackground(background, ending, late);
  if (!exits) return;
  const failure = "error" in ending ? ending : undefined;
  const left = await exits.close(failure);
  // The cause of an aborted response is already known to the code that aborted it.
  if (left && left.error !== failure?.error) late("the teardown of a dependency failed", left.error);
}

/** Runs the tasks that were deferred until the response is sent, unless the handler failed meanwhile. */
export async function runBackground(
  background: Background | undefined,
  { how }: Pick<Ending, "how">,
  late: Late,
): Promise<void> {
  if (!background || how === "failed" || how === "replaced") return;
  await Background.run(background, (error) => late("a background task failed", error));
}
