import type { ErrorResponder } from "../errors/error-responder.js";
import { missingOf } from "../node/frontend-folder.js";
import { nodeEnv } from "../node-env.js";
import type { FrontendStep } from "../steps.js";
import type { FrontendOptions } from "./frontend-options.js";
import { frontendTitle } from "./frontend-title.js";

/** Whether an app without the folder must not start. */
export const mustExist = (options: Pick<FrontendOptions, "mustExist">): boolean =>
  options.mustExist ?? nodeEnv() !== "development";

/**
 * Checks before the start whether frontends have been built.
 * @throws Error if one has a parameter in its path, or if the folder, the named fallback or a file system is missing.
 */
export function checkFrontends(frontends: readonly FrontendStep[], errors: ErrorResponder): void {
  for (const step of frontends) {
    const { path, folder, options } = step;
    const title = frontendTitle(step);
    if (/[:*]/.test(path))
      throw new Error(
        `${title} has a parameter in its path, but a folder has none: write a path without parameters.`,
      );
    const { fallback = "auto" } = options;
    const missing = missingOf(folder, fallback === "auto" || fallback === false ? undefined : fallback);
    if (!missing) continue;
    // Without a stack: it is not a bug, and is logged with every restart.
    if (!mustExist(options)) errors.logBehind(title, "it has not been built.", missing.message);
    else
      throw new Error(
        `${title} cannot be served. ${missing.message} Build the frontend first, or correct the path, which is relative to the working directory.`,
      );
  }
}
