import { ObjectId } from "bson";
import type { Pattern, Wire } from "countersign";
import { Decimal } from "decimal.js";
import { DateTime } from "luxon";

export const decimals = {
  decode: (text: string): Decimal => new Decimal(text),
  encode: (value: Decimal): string => value.toString(),
};
export type Amount = Wire<Decimal, string, typeof decimals>;

export const instants = {
  decode(text: string): DateTime {
    const time = DateTime.fromISO(text, { setZone: true });
    if (!time.isValid) throw new Error(time.invalidExplanation ?? "not a time");
    return time;
  },
  encode: (time: DateTime): string => time.toISO() ?? "",
};
export type Instant = Wire<DateTime, string, typeof instants>;

export const objectIds = {
  decode: (text: string): ObjectId => new ObjectId(text),
  encode: (id: ObjectId): string => id.toHexString(),
};
export type Id = Wire<ObjectId, string & Pattern<"^[0-9a-f]{24}$">, typeof objectIds>;
