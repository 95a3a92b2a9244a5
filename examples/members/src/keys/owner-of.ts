import type { Member } from "../member.js";
import { idIn, isHashOf } from "./secret.js";
import type { KeyStore } from "./store.js";

/** @returns the owner of a key; `undefined` for a key that does not exist, or no longer. */
export async function ownerOf(text: string, keys: KeyStore, now = new Date()): Promise<Member | undefined> {
  const id = idIn(text);
  const row = id === undefined ? undefined : await keys.find(id);
  if (!row) return undefined;
  if (isHashOf(text, row.hash)) return row.owner;
  const { previousHash, previousUntil } = row;
  const isPrevious = previousHash !== null && previousUntil !== null && previousUntil > now;
  return isPrevious && isHashOf(text, previousHash) ? row.owner : undefined;
}
