// The types of requests and responses as zod schemas, for the contenders that use zod.
import { at, email, minimum, other, pattern } from "./problems.js";

/** @param z from zod itself, or from `@hono/zod-openapi`. */
export function schemas(z) {
  const id = z.coerce.number().int();
  const boolean = z.enum(["true", "false"]).transform((text) => text === "true");
  const Order = z.object({
    placedAt: z.iso.datetime({ offset: true }),
    status: z.enum(["open", "paid", "shipped"]),
    customer: z.object({
      id: z.uuid(),
      name: z.string().min(1).max(80),
      email: z.email(),
      address: z.object({
        street: z.string().min(1).max(100),
        city: z.string().min(1),
        zip: z.string().regex(/^[0-9]{5}$/),
        country: z.string().regex(/^[A-Z]{2}$/),
      }),
    }),
    lines: z
      .array(
        z.object({
          product: z.uuid(),
          sku: z.string().regex(/^[A-Z]{3}-[0-9]{4}$/),
          quantity: z.number().int().min(1).max(1000),
          price: z.number().int().min(0),
        }),
      )
      .min(1)
      .max(2000),
    coupons: z.array(z.string()),
  });
  const Person = z.object({ id: z.number().int(), name: z.string(), email: z.string() });
  return {
    Id: z.object({ id }),
    Shop: z.object({ shop: id }),
    Search: z.object({
      limit: z.coerce.number().int().min(1).max(100),
      offset: z.coerce.number().int().min(0),
      max: z.coerce.number(),
      available: boolean,
    }),
    Order,
    Receipt: z.object({ number: z.number().int(), total: z.number().int(), order: Order }),
    Item: z.object({ id: z.number().int(), name: z.string(), price: z.number() }),
    Found: z.object({
      shop: z.number().int(),
      limit: z.number().int(),
      offset: z.number().int(),
      max: z.number(),
      available: z.boolean(),
    }),
    Rows: z.array(
      Person.extend({
        city: z.string(),
        balance: z.number(),
        active: z.boolean(),
        tags: z.array(z.string()),
      }),
    ),
    Profile: Person,
    Touched: z.object({ resource: z.string(), id: z.number().int() }),
  };
}

/** The response to an input that zod refuses. */
export function refusal({ issues }, body) {
  return {
    detail: issues.map((issue) => {
      const loc = ["body", ...issue.path];
      const input = at(body, issue.path);
      if (issue.format === "email") return email(loc, input);
      if (issue.format === "regex") return pattern(issue.pattern.slice(1, -1), loc, input);
      if (issue.code === "too_small" && issue.origin !== "array") return minimum(issue.minimum, loc, input);
      return other(issue.message, loc, input);
    }),
  };
}
