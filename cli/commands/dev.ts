import type { Context } from "../context.js";
import { Builder } from "../dev/builder.js";
import type { DevOptions } from "../dev/dev-options.js";
import { DevSession } from "../dev/session.js";

/**
 * `countersign dev`: compiles, serves in a child process, and does both again after every change. A build that does not parse or
 * has errors of Countersign's own prints them and leaves the last good one serving, and so does one that does not start. Types are
 * checked behind that. Ends with 0 on Ctrl-C.
 * @throws ProjectError when there is nothing to begin with: no project, no entry, or the port is taken.
 */
export async function dev(context: Context, options: DevOptions): Promise<number> {
  return DevSession.run(context, options, await Builder.open(context, options));
}
