import { isOneValue } from "./data.js";

/**
 * How much of a refused value an issue shows: the number of characters in all (about those of its JSON text), of one text, and
 * the number of levels. Otherwise a client that sends a mebibyte would get it back a hundred times.
 */
const LENGTH = 2000;
const TEXT = 500;
const DEPTH = 20;

/** Replaces what was cut: the name of the member, and the text of a value. */
const MORE = "…";

/** The room that is left. */
interface Room {
  left: number;
}

/**
 * A value as an issue shows it: the value itself if it is small, otherwise a copy of its beginning, in which `… (+3 items)` and
 * the like say how much is missing.
 */
export function excerpt(value: unknown): unknown {
  if (typeof value === "string") return excerptText(value);
  if (typeof value !== "object" || value === null) return value;
  return roomBehind(value, LENGTH, 0) >= 0 ? value : cut(value, { left: LENGTH }, 0);
}

/** Whether a text would be cut. */
export function isLong(value: unknown): boolean {
  return typeof value === "string" && value.length > TEXT;
}

/** A name or another text from a client that is not an input by itself. */
export function excerptText(text: string): string {
  if (text.length <= TEXT) return text;
  // Half of a surrogate pair would not be valid text.
  const end = /[\ud800-\udbff]/.test(text.charAt(TEXT - 1)) ? TEXT - 1 : TEXT;
  return `${text.slice(0, end)}${MORE} (+${text.length - end} characters)`;
}

/** The room that is left after a whole value; negative if it is too long or too deep. */
function roomBehind(value: unknown, room: number, depth: number): number {
  let left = room - 2;
  if (typeof value === "string") return value.length > TEXT ? -1 : left - value.length;
  if (left < 0 || typeof value !== "object" || value === null || isOneValue(value)) return left;
  if (ArrayBuffer.isView(value)) return value.byteLength > TEXT ? -1 : left;
  if (depth === DEPTH) return -1;
  if (value instanceof Map || value instanceof Set || Array.isArray(value)) {
    // A pair of a map counts as a list of two.
    for (const item of value) {
      left = roomBehind(item, left, depth + 1);
      if (left < 0) return left;
    }
    return left;
  }
  // Not `Object.entries`: for an object with a million properties, this stops at the first one too many.
  for (const key in value) {
    left = roomBehind((value as Keyed)[key], left - key.length, depth + 1);
    if (left < 0) return left;
  }
  return left;
}

type Keyed = Record<string, unknown>;

function cut(value: unknown, room: Room, depth: number): unknown {
  room.left -= 2;
  if (typeof value === "string") {
    const shown = excerptText(value);
    room.left -= shown.length;
    return shown;
  }
  if (typeof value !== "object" || value === null || isOneValue(value)) return value;
  if (ArrayBuffer.isView(value)) return `${MORE} (${value.byteLength} bytes)`;
  if (depth === DEPTH) return MORE;
  if (Array.isArray(value) || value instanceof Set)
    return cutItems(value, Array.isArray(value) ? value.length : value.size, room, depth);
  const map = value instanceof Map;
  return cutMembers(
    map ? value : ownMembers(value),
    map ? value.size : Object.keys(value).length,
    room,
    depth,
  );
}

function cutItems(items: Iterable<unknown>, size: number, room: Room, depth: number): unknown[] {
  const shown: unknown[] = [];
  for (const item of items) {
    if (room.left <= 0) {
      shown.push(`${MORE} (+${size - shown.length} items)`);
      break;
    }
    shown.push(cut(item, room, depth + 1));
  }
  return shown;
}

function cutMembers(
  members: Iterable<readonly [key: unknown, value: unknown]>,
  size: number,
  room: Room,
  depth: number,
): object {
  const shown: [string, unknown][] = [];
  for (const [key, value] of members) {
    if (room.left <= 0) {
      shown.push([MORE, `(+${size - shown.length} properties)`]);
      break;
    }
    // Unchanged if it fits, so that a secret is recognized by its name.
    const name = String(cut(String(key), room, depth + 1));
    shown.push([name, cut(value, room, depth + 1)]);
  }
  return Object.fromEntries(shown);
}

function* ownMembers(value: object): Iterable<readonly [string, unknown]> {
  for (const key in value) if (Object.hasOwn(value, key)) yield [key, (value as Keyed)[key]];
}
