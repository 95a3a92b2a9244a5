import type { ScopedExits } from "../dependencies/exits.js";
import { inScopes, newExits, withArguments } from "../dependencies/run.js";
import type { ServerRequest } from "../request/server-request.js";
import { decodeArguments } from "../run-operation.js";
import type { Late, ServedOperation } from "../served-operation.js";

/** A request that has passed every check: the handler's arguments, and the dependencies that are open for it. */
export interface Admission {
  readonly args: unknown[];
  readonly exits: ScopedExits | undefined;
}

/**
 * Does everything that comes before the handshake: decodes parameters, resolves dependencies.
 * @throws as `runOperation` does for a request that it refuses, after the dependencies have been torn down with the error.
 */
export async function admit(served: ServedOperation, request: ServerRequest): Promise<Admission> {
  const { operation, dependencies, limits } = served;
  if (!dependencies)
    return { args: decodeArguments(operation, request, undefined, limits.issueLimit), exits: undefined };
  const scheduled = dependencies.schedule();
  const { appValue } = dependencies;
  const exits = newExits();
  try {
    return await withArguments(served, scheduled, request, exits, appValue, (args) => ({ args, exits }));
  } catch (error) {
    return inScopes(exits, () => Promise.reject(error));
  }
}

/** Tears down the dependencies of an admitted request that gets no connection after all. */
export async function dismiss({ exits }: Admission, error: unknown, late: Late): Promise<void> {
  if (!exits) return;
  const left = (await exits.request.close(await exits.function.close({ error }))) ?? { error };
  if (left.error !== error) late("the teardown of a dependency failed", left.error);
}
