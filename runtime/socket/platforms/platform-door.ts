import type { SocketDoor } from "../connection.js";
import { bunDoor } from "./bun-door.js";
import { denoDoor } from "./deno-door.js";
import { helperDoor, type UpgradeWebSocket } from "./helper-door.js";
import { workersDoor } from "./workers-door.js";

/**
 * Returns how sockets are opened on the app's platform.
 * @param helper the one that the app was given. Workers need none: Hono's opens no connection before the client has sent
 * something.
 * @returns `undefined` if only a server can open one, as on Node.
 */
export function platformDoor(helper: UpgradeWebSocket | undefined): SocketDoor | undefined {
  return workersDoor() ?? (helper && helperDoor(helper)) ?? denoDoor() ?? bunDoor();
}
