/**
 * Loads an optional peer for an entry point of the package, which can be loaded without it.
 * @param missing the message if it is not installed: what requires it, what it is for, and what to run.
 * @returns a function that returns the peer, to be called where it is used. It throws an Error with that message.
 */
export async function loadPeer<Peer>(load: () => Promise<Peer>, missing: string): Promise<() => Peer> {
  try {
    const peer = await load();
    return () => peer;
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw cause;
    return () => {
      throw new Error(missing, { cause });
    };
  }
}
