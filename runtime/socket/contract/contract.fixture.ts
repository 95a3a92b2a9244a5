import { afterEach, beforeEach, describe, expect } from "vitest";
import { endsContract } from "./ends.fixture.js";
import { handshakesContract } from "./handshakes.fixture.js";
import { messagesContract } from "./messages.fixture.js";
import { roomContract } from "./room.fixture.js";
import { type Serve, World } from "./world.fixture.js";

const PARTS = {
  messages: messagesContract,
  room: roomContract,
  ends: endsContract,
  handshakes: handshakesContract,
};

/**
 * What every door must do, no matter what is behind it.
 * @param options.canPause whether it can hold back a client that its handler does not read. Default `true`.
 */
export function socketContract(
  door: string,
  serve: Serve,
  { canPause = true }: { readonly canPause?: boolean } = {},
): void {
  describe.each(Object.entries(PARTS))(`${door}: %s`, (_, part) => {
    const world = new World(serve, canPause);
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => void unhandled.push(reason);

    beforeEach(() => {
      world.begin();
      process.on("unhandledRejection", note);
    });
    afterEach(async () => {
      await world.close();
      await new Promise((resolve) => setTimeout(resolve, 0));
      process.off("unhandledRejection", note);
      expect(unhandled).toEqual([]);
    });

    part(world);
  });
}
