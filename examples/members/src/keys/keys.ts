import { randomUUID } from "node:crypto";
import {
  type DateTime,
  HttpError,
  type Int,
  type Max,
  type MaxLength,
  type Min,
  type MinLength,
  Router,
  type Uuid,
} from "countersign";
import type { CurrentSession } from "../session.js";
import { makeSecret } from "./secret.js";
import type { KeyRow, Keys } from "./store.js";

interface NewKey {
  /** Its purpose, in its owner's words. */
  name: string & MinLength<1> & MaxLength<100>;
}

interface Key extends NewKey {
  id: Uuid;
  createdAt: DateTime;
  /** Until then, the key from before the last rotation is also valid. */
  previousUntil?: DateTime;
}

/** A key with its text, which only this response contains. */
interface ShownKey extends Key {
  text: string;
}

interface Rotation {
  /** How long the old key remains valid together with the new one, so that nothing stops while it is replaced; at most an hour. */
  overlapSeconds?: Int & Min<0> & Max<3600>;
}

/** People who have signed in create and revoke keys: a key cannot create keys. */
export const keys = new Router({ prefix: "/keys", tags: ["keys"] });

/** Create a key. @operationId makeKey */
keys.post(
  "/",
  { status: 201 },
  async ({ name }: NewKey, session: CurrentSession, store: Keys): Promise<ShownKey> => {
    const id = randomUUID();
    const { text, hash } = makeSecret(id);
    const row = {
      id,
      name,
      owner: session.member,
      hash,
      createdAt: new Date(),
      previousHash: null,
      previousUntil: null,
    };
    await store.insert(row);
    return { ...keyOf(row), text };
  },
);

/** List your keys. @operationId listKeys */
keys.get(
  "/",
  async (session: CurrentSession, store: Keys): Promise<Key[]> =>
    (await store.listOf(session.member.id)).map(keyOf),
);

/** Replace the text of a key. @operationId rotateKey */
keys.post(
  "/:id/rotate",
  async (
    id: Uuid,
    { overlapSeconds = 0 }: Rotation,
    session: CurrentSession,
    store: Keys,
  ): Promise<ShownKey> => {
    const { text, hash } = makeSecret(id);
    const previousUntil = new Date(Date.now() + overlapSeconds * 1000);
    const row =
      (await store.replace(session.member.id, { id, hash, previousUntil })) && (await store.find(id));
    if (!row) throw new HttpError(404, "There is no such key");
    return { ...keyOf(row), text };
  },
);

/** Revoke a key: it is refused from now on. @operationId revokeKey */
keys.delete("/:id", async (id: Uuid, session: CurrentSession, store: Keys): Promise<void> => {
  if (!(await store.remove(session.member.id, id))) throw new HttpError(404, "There is no such key");
});

function keyOf({ id, name, createdAt, previousUntil }: KeyRow): Key {
  return {
    id,
    name,
    createdAt: createdAt.toISOString(),
    ...(previousUntil && { previousUntil: previousUntil.toISOString() }),
  };
}
