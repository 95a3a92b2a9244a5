// The results of `bench/encode.js` as JSON Schemas, compiled by fast-json-stringify.
import build from "fast-json-stringify";

const string = { type: "string" };
const number = { type: "number" };
const boolean = { type: "boolean" };
const array = (items) => ({ type: "array", items });

/** A name that ends in `?` is optional. */
const object = (properties) => ({
  type: "object",
  required: Object.keys(properties).filter((name) => !name.endsWith("?")),
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name.replace("?", ""), schema]),
  ),
});

const line = object({ product: string, sku: string, quantity: number, price: number, "note?": string });
const address = object({ street: string, city: string, zip: string, country: string });
const order = object({
  id: string,
  placedAt: string,
  status: string,
  customer: object({ id: string, name: string, email: string, address }),
  payment: {
    anyOf: [
      object({ kind: { type: "string", const: "card" }, number: string, holder: string }),
      object({ kind: { type: "string", const: "transfer" }, iban: string }),
    ],
  },
  lines: array(line),
  total: number,
  coupons: array(string),
});
const tree = { $id: "tree", ...object({ id: number, name: string, children: array({ $ref: "tree#" }) }) };
const reading = object({ at: { type: "string", format: "date-time" }, n: number });
const profile = object({
  id: number,
  "nick?": string,
  "age?": number,
  "city?": string,
  "site?": string,
  "verified?": boolean,
  "score?": number,
  "bio?": { type: ["string", "null"] },
});

export const getTiny = build(object({ id: number, ok: boolean }));
export const getAccount = build(object({ id: number, name: string, email: string, active: boolean }));
export const getOrder = build(order);
export const getOrders = build(array(order));
export const getTree = build(tree);
export const getReadings = build(array(reading));
export const getProfiles = build(array(profile));
