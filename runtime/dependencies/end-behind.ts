import type { Ending } from "../lifetime/ending.js";
import type { Late } from "../served-operation.js";
import { Background } from "./background.js";
import type { Exits } from "./exits.js";

/** What waits for the end of an answer: background tasks, then the teardown of dependencies. */
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
  // What broke the answer off is known to whoever did it.
  if (left && left.error !== failure?.error) late("the teardown of a dependency failed", left.error);
}

/** Does what was put off until the answer has been sent, unless the handler failed meanwhile. */
export async function runBackground(
  background: Background | undefined,
  { how }: Pick<Ending, "how">,
  late: Late,
): Promise<void> {
  if (!background || how === "failed" || how === "replaced") return;
  await Background.run(background, (error) => late("a background task failed", error));
}
