// The order of `bench/decode.js`: its types in the reader's form, the same as a JSON Schema for ajv, and two bodies of about 1
// kB. `decode-typia.ts` is the same for typia.

const string = (constraints = {}) => ({ kind: "string", ...constraints });
const number = (constraints = {}) => ({ kind: "number", ...constraints });
const literal = (...values) => ({ kind: "literal", values });
const ref = (name) => ({ kind: "ref", id: `order#${name}` });
const object = (properties) => ({
  kind: "object",
  properties: Object.entries(properties).map(([name, schema]) => ({
    name: name.replace("?", ""),
    schema,
    optional: name.endsWith("?"),
  })),
});

const schemas = {
  Card: object({
    kind: literal("card"),
    number: string({ patterns: ["^[0-9]{16}$"] }),
    holder: string({ minLength: 1 }),
  }),
  Transfer: object({
    kind: literal("transfer"),
    iban: string({ patterns: ["^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$"] }),
  }),
  Address: object({
    street: string({ minLength: 1, maxLength: 100 }),
    city: string({ minLength: 1 }),
    zip: string({ patterns: ["^[0-9]{5}$"] }),
    country: string({ patterns: ["^[A-Z]{2}$"] }),
  }),
  Customer: object({
    id: string({ format: "uuid" }),
    name: string({ minLength: 1, maxLength: 80 }),
    email: string({ format: "email" }),
    address: ref("Address"),
  }),
  Line: object({
    product: string({ format: "uuid" }),
    sku: string({ patterns: ["^[A-Z]{3}-[0-9]{4}$"] }),
    quantity: number({ type: "uint32", minimum: 1, maximum: 1000 }),
    price: number({ minimum: 0 }),
    "note?": string({ maxLength: 200 }),
  }),
  Order: object({
    id: string({ format: "uuid" }),
    placedAt: string({ format: "date-time" }),
    status: literal("open", "paid", "shipped"),
    customer: ref("Customer"),
    payment: {
      kind: "union",
      members: [ref("Card"), ref("Transfer")],
      discriminator: { property: "kind", tags: [["card"], ["transfer"]] },
    },
    lines: { kind: "array", items: ref("Line"), minItems: 1, maxItems: 100 },
    total: number({ minimum: 0 }),
    coupons: { kind: "array", items: string() },
  }),
};

/** The Schema of the body, and its named types. */
export const order = ref("Order");
export const types = new Map(
  Object.entries(schemas).map(([name, schema]) => [
    `order#${name}`,
    { id: `order#${name}`, name, module: "order", schema },
  ]),
);

/** For ajv, with the discriminator by which it selects the members of unions. */
export const jsonSchema = jsonSchemaOf(order);

function jsonSchemaOf(schema) {
  switch (schema.kind) {
    case "ref":
      return jsonSchemaOf(types.get(schema.id).schema);
    case "string": {
      const { minLength, maxLength, format, patterns } = schema;
      return defined({ type: "string", minLength, maxLength, format, pattern: patterns?.[0] });
    }
    case "number": {
      const { minimum, maximum } = schema;
      return defined({ type: schema.type ? "integer" : "number", minimum, maximum });
    }
    case "literal":
      return { enum: schema.values };
    case "array": {
      const { minItems, maxItems } = schema;
      return defined({ type: "array", items: jsonSchemaOf(schema.items), minItems, maxItems });
    }
    case "union":
      return {
        type: "object",
        required: [schema.discriminator.property],
        discriminator: { propertyName: schema.discriminator.property },
        oneOf: schema.members.map(jsonSchemaOf),
      };
    case "object":
      return {
        type: "object",
        required: schema.properties.filter((property) => !property.optional).map((property) => property.name),
        properties: Object.fromEntries(
          schema.properties.map((property) => [property.name, jsonSchemaOf(property.schema)]),
        ),
      };
  }
  throw new Error(`No JSON Schema for ${schema.kind}`);
}

function defined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

const line = (n) => ({
  product: `3f2504e0-4f89-41d3-9a0c-0305e82c330${n}`,
  sku: `ABC-100${n}`,
  quantity: n,
  price: 9.99 * n,
});

export const valid = {
  id: "7d444840-9dc0-11d1-b245-5ffdce74fad2",
  placedAt: "2026-03-01T09:30:00.250Z",
  status: "paid",
  customer: {
    id: "c9a646d3-9c61-4cb7-bfcd-ee2522c8f633",
    name: "Ada Lovelace",
    email: "ada.lovelace@example.com",
    address: { street: "12 St James's Square", city: "London", zip: "10115", country: "GB" },
  },
  payment: { kind: "card", number: "4242424242424242", holder: "A. Lovelace" },
  lines: [line(1), line(2), { ...line(3), note: "Please wrap this one as a gift." }, line(4), line(5)],
  total: 149.85,
  coupons: ["SPRING", "WELCOME10"],
};

/** Three errors: a malformed format, a number out of range deep inside, a wrong type. */
export const invalid = {
  ...valid,
  total: "149.85",
  customer: { ...valid.customer, email: "ada.lovelace.example.com" },
  lines: valid.lines.map((item, i) => (i === 3 ? { ...item, quantity: 0 } : item)),
};
