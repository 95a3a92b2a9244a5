import type { Context } from "../context.js";
import { Builder } from "../dev/builder.js";
import type { DevOptions } from "../dev/dev-options.js";
import { DevSession } from "../dev/session.js";

/**
 * `countersign dev`: compiles, serves in a child process, and does both again after every change. If a build does not parse or
 * has errors of Countersign's own, it prints them and the last good build continues to serve. The same is true for a build that
 * does not start. Types are checked afterwards. Exits with 0 on Ctrl-C.
 * @throws ProjectError if it cannot begin: no project, no entry, or the port is taken.
 */
export async function dev(context: Context, options: DevOptions): Promise<number> {
  return DevSession.run(context, options, await Builder.open(context, options));
}
