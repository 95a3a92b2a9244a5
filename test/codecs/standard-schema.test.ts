import { sValidator } from "@hono/standard-validator";
import { call, os } from "@orpc/server";
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { FieldApi, FormApi } from "@tanstack/form-core";
import { initTRPC } from "@trpc/server";
import { Hono } from "hono";
import { describe, expect, expectTypeOf, test } from "vitest";
import { compiledProgram } from "./compiled.js";
import type { Order } from "./src/app.js";

const { order, orders, tree } = await compiledProgram();

const placed = "2026-01-02T03:04:05.000Z";
const sent = { id: 1, customer: "Ada", placed, lines: [{ sku: "a", price: 1 }], currency: "EUR" };

describe("a codec is a Standard Schema", () => {
  test("of the specification's types", () => {
    const schema: StandardSchemaV1<unknown, Order> & StandardJSONSchemaV1 = order as typeof order &
      StandardSchemaV1<unknown, Order>;
    expect(schema["~standard"]).toMatchObject({ version: 1, vendor: "countersign" });
    // Requires what a library requires that was written before the JSON Schema extension, and one that knows both.
    const accepts = <Schema extends StandardSchemaV1 & StandardJSONSchemaV1>(given: Schema): Schema => given;
    expectTypeOf<StandardSchemaV1.InferOutput<typeof order>>().toEqualTypeOf<Order>();
    expectTypeOf<StandardSchemaV1.InferInput<typeof order>["placed"]>().toEqualTypeOf<string>();
    expect(accepts(order)).toBe(order);
  });

  test("that validates without a promise", () => {
    const { validate } = order["~standard"];
    expect(validate(sent)).toEqual({ value: { ...sent, placed: new Date(placed) } });
    expect(validate({ ...sent, lines: [{ sku: "a", price: -1 }] })).toEqual({
      issues: [{ message: "Input should be greater than or equal to 0", path: ["lines", 0, "price"] }],
    });
    expect(validate(null)).toEqual({
      issues: [{ message: "Input should be a valid dictionary or object to extract fields from", path: [] }],
    });
  });

  test("and writes JSON Schema for the targets of the extension", () => {
    const { input, output } = order["~standard"].jsonSchema;
    expect(input({ target: "draft-2020-12" })).toEqual(order.jsonSchema("input", "2020-12"));
    expect(output({ target: "draft-07" })).toEqual(order.jsonSchema("output", "draft-07"));
    expect(tree["~standard"].jsonSchema.output({ target: "openapi-3.0" })).toEqual(
      tree.jsonSchema("output", "openapi-3.0"),
    );
    expect(() => input({ target: "draft-04" })).toThrow(
      '"draft-04" is not a supported dialect of JSON Schema',
    );
  });
});

describe("oRPC takes it", () => {
  const place = os
    .input(orders)
    .output(order)
    .handler(({ input }) => {
      expectTypeOf(input).toEqualTypeOf<Order[]>();
      return { ...sent, customer: input[0]?.customer ?? "" };
    });

  test("as input, with what a client sends, and as output", async () => {
    expect(await call(place, [sent])).toEqual({ ...sent, placed: new Date(placed) });
  });

  test("and refuses with its issues", async () => {
    const error = await call(place, [{ ...sent, id: 1.5 }]).catch((error: unknown) => error);
    const message = "Input should be a valid integer, got a number with a fractional part";
    expect(error).toMatchObject({ code: "BAD_REQUEST", data: { issues: [{ message, path: [0, "id"] }] } });
  });
});

describe("tRPC takes its Standard Schema, since it takes what has a parse for zod's", () => {
  const t = initTRPC.create();
  const router = t.router({
    place: t.procedure
      .input({ "~standard": orders["~standard"] })
      .mutation(({ input }) => input.map(({ placed }) => placed.getUTCFullYear())),
    itself: t.procedure.input(orders).mutation(() => "taken"),
    decoded: t.procedure.input(orders.decode).mutation(({ input }) => input.length),
  });
  const caller = router.createCaller({});

  test("with what a client sends", async () => {
    expectTypeOf(caller.place).parameter(0).items.toHaveProperty("placed").toBeString();
    expect(await caller.place([sent])).toEqual([2026]);
    expect(await caller.decoded([sent as unknown as Order])).toEqual(1);
  });

  test("and refuses with its issues", async () => {
    const { cause } = await caller.place([{ ...sent, id: 1.5 }]).then(
      () => expect.fail("It was taken"),
      (error: Error) => error,
    );
    const message = "Input should be a valid integer, got a number with a fractional part";
    expect(cause).toMatchObject({ issues: [{ message, path: [0, "id"] }] });
  });

  test("while the codec itself is refused at the first call, with what is wrong", async () => {
    await expect(caller.itself([sent])).rejects.toThrow("decode parsed data instead of parsing it");
  });
});

test("TanStack Form takes it as a validator, and shows each issue at its field", async () => {
  const form = new FormApi({ defaultValues: sent, validators: { onChange: order } });
  form.mount();
  const field = new FieldApi({ form, name: "lines[0].price" });
  field.mount();
  field.setValue(-1);
  expect(field.state.meta.errors.map((error) => error?.message)).toEqual([
    "Input should be greater than or equal to 0",
  ]);
  field.setValue(2);
  expect([field.state.meta.errors, form.state.isValid]).toEqual([[], true]);
});

describe("Hono's validator takes it", () => {
  const app = new Hono().post("/orders", sValidator("json", order), (c) => {
    const valid = c.req.valid("json");
    expectTypeOf(valid).toEqualTypeOf<Order>();
    return c.json({ year: valid.placed.getUTCFullYear() });
  });
  const post = (body: object) =>
    app.request("/orders", {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    });

  test("and hands on what was decoded", async () => {
    const response = await post(sent);
    expect([response.status, await response.json()]).toEqual([200, { year: 2026 }]);
  });

  test("and refuses with its issues", async () => {
    const response = await post({ ...sent, customer: "" });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: [{ message: "String should have at least 1 character", path: ["customer"] }],
    });
  });
});
