import type { MaybePromise } from "../maybe-promise.js";
import type { Late } from "../served-operation.js";
import type { ServerRequest } from "./server-request.js";

/**
 * Does the work for a request, and deletes its uploads after everything else: once the response has ended, background tasks are
 * done and dependencies are torn down. If the work fails, they are deleted at once.
 */
export async function withUploads<Made>(
  work: () => MaybePromise<Made>,
  request: Pick<ServerRequest, "uploads" | "afterwards">,
  late: Late,
): Promise<Made> {
  const remove = async () => {
    const failed = (error: unknown) => late("the temporary files of uploads could not be deleted", error);
    await request.uploads?.remove().catch(failed);
  };
  let made: Made;
  try {
    made = await work();
  } catch (error) {
    await remove();
    throw error;
  }
  const { uploads, afterwards } = request;
  if (!uploads) return made;
  request.afterwards = async (ending) => {
    await afterwards?.(ending);
    await remove();
  };
  return made;
}
