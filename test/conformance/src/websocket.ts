import { type Cookie, type Depends, HttpError, type Int, type Query, Router, type Socket } from "countersign";

export const websocket = new Router();

function cookieOrToken(token?: Query<string>, session?: Cookie<string>): string {
  const given = session ?? token;
  if (given === undefined) throw new HttpError(403);
  return given;
}

websocket.socket(
  "/items/:item_id",
  async (
    item_id: string,
    given: Depends<typeof cookieOrToken>,
    socket: Socket<string, string>,
    q?: Int,
  ): Promise<void> => {
    for await (const message of socket) {
      await socket.send(`Session cookie or query token value is: ${given}`);
      if (q !== undefined) await socket.send(`Query parameter q is: ${q}`);
      await socket.send(`Message text was: ${message}, for item ID: ${item_id}`);
    }
  },
);
