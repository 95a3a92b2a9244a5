/**
 * Loads an optional peer of an entry of the package.
 * @param missing what to say where it is not installed: what asks for it, what it is for, and what to run.
 * @throws Error with that message.
 */
export async function loadPeer<Peer>(load: () => Promise<Peer>, missing: string): Promise<Peer> {
  try {
    return await load();
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Error(missing, { cause: error });
  }
}
