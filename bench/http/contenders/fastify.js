// Fastify, with JSON Schema for requests and responses.
import Fastify from "fastify";
import { at, email, minimum, other, pattern } from "../problems.js";
import { eachRoute } from "../resources.js";
import { bearerToken, findAccount, findSession, item, receipt, rows } from "../work.js";

const integer = { type: "integer" };
const number = { type: "number" };
const string = { type: "string" };
const boolean = { type: "boolean" };
const list = (items, limits) => ({ type: "array", items, ...limits });
const object = (properties) => ({ type: "object", properties, required: Object.keys(properties) });
const answers = (properties) => ({ response: { 200: object(properties) } });

const order = object({
  placedAt: { type: "string", format: "date-time" },
  status: { enum: ["open", "paid", "shipped"] },
  customer: object({
    id: { type: "string", format: "uuid" },
    name: { type: "string", minLength: 1, maxLength: 80 },
    email: { type: "string", format: "email" },
    address: object({
      street: { type: "string", minLength: 1, maxLength: 100 },
      city: { type: "string", minLength: 1 },
      zip: { type: "string", pattern: "^[0-9]{5}$" },
      country: { type: "string", pattern: "^[A-Z]{2}$" },
    }),
  }),
  lines: list(
    object({
      product: { type: "string", format: "uuid" },
      sku: { type: "string", pattern: "^[A-Z]{3}-[0-9]{4}$" },
      quantity: { type: "integer", minimum: 1, maximum: 1000 },
      price: { type: "integer", minimum: 0 },
    }),
    { minItems: 1, maxItems: 2000 },
  ),
  coupons: list(string),
});
const profile = { id: integer, name: string, email: string };
const row = object({ ...profile, city: string, balance: number, active: boolean, tags: list(string) });
const id = object({ id: integer });

export default {
  shop() {
    const app = application();
    app.get(
      "/items/:id",
      { schema: { params: id, ...answers({ id: integer, name: string, price: number }) } },
      async (request) => item(request.params.id),
    );
    const querystring = object({
      limit: { type: "integer", minimum: 1, maximum: 100 },
      offset: { type: "integer", minimum: 0 },
      max: number,
      available: boolean,
    });
    const found = { shop: integer, limit: integer, offset: integer, max: number, available: boolean };
    app.get(
      "/shops/:shop/search",
      { schema: { params: object({ shop: integer }), querystring, ...answers(found) } },
      async (request) => ({ shop: request.params.shop, ...request.query }),
    );
    app.post(
      "/orders",
      { schema: { body: order, ...answers({ number: integer, total: integer, order }) } },
      async (request) => receipt(request.body),
    );
    app.get("/rows", { schema: { response: { 200: list(row) } } }, async () => rows);
    app.decorateRequest("account", null);
    app.get(
      "/me",
      { preHandler: authenticated, schema: answers(profile) },
      async (request) => request.account,
    );
    return listen(app);
  },

  routes() {
    const app = application();
    eachRoute((method, path, resource) => {
      app[method](
        path,
        { schema: { params: id, ...answers({ resource: string, id: integer }) } },
        async (request) => ({ resource, id: request.params.id }),
      );
    });
    return listen(app);
  },
};

function application() {
  // Reports all errors, as the others do. By default, Fastify would stop at the first one.
  const app = Fastify({ ajv: { customOptions: { allErrors: true } } });
  app.setErrorHandler((error, request, reply) => {
    if (!error.validation) return reply.code(500).send({ detail: "Internal Server Error" });
    const detail = error.validation.map((problem) => translated(problem, request.body));
    return reply.code(422).send({ detail });
  });
  return app;
}

/** An error of ajv. */
function translated({ instancePath, keyword, params, message }, body) {
  const path = instancePath
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const loc = ["body", ...path];
  const input = at(body, path);
  if (keyword === "format" && params.format === "email") return email(loc, input);
  if (keyword === "pattern") return pattern(params.pattern, loc, input);
  if (keyword === "minimum") return minimum(params.limit, loc, input);
  return other(message, loc, input);
}

async function authenticated(request, reply) {
  const token = bearerToken(request.headers.authorization);
  const session = token && (await findSession(token));
  const account = session && (await findAccount(session));
  if (!account) return reply.code(401).send({ detail: "Not authenticated" });
  request.account = account;
}

async function listen(app) {
  await app.listen({ port: 0, host: "127.0.0.1" });
  return app.server.address().port;
}
