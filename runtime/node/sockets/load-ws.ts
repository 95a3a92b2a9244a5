/**
 * Loads `ws`, an optional peer that only apps with sockets need.
 * @throws Error that names what to install.
 */
export async function loadWs(): Promise<typeof import("ws")> {
  try {
    return await import("ws");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Error(
      'Cannot serve WebSockets: the app has routes made with app.socket, but the package "ws", which implements the protocol on Node, is not installed. Run: npm install ws',
      { cause: error },
    );
  }
}
