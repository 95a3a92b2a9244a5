// Elysia on Node, with TypeBox for requests and responses.
import { once } from "node:events";
import { node } from "@elysiajs/node";
import { Elysia, t } from "elysia";
import { at, email, minimum, other, pattern } from "../problems.js";
import { eachRoute } from "../resources.js";
import { bearerToken, findAccount, findSession, item, receipt, rows } from "../work.js";

const Order = t.Object({
  placedAt: t.String({ format: "date-time" }),
  status: t.Union([t.Literal("open"), t.Literal("paid"), t.Literal("shipped")]),
  customer: t.Object({
    id: t.String({ format: "uuid" }),
    name: t.String({ minLength: 1, maxLength: 80 }),
    email: t.String({ format: "email" }),
    address: t.Object({
      street: t.String({ minLength: 1, maxLength: 100 }),
      city: t.String({ minLength: 1 }),
      zip: t.String({ pattern: "^[0-9]{5}$" }),
      country: t.String({ pattern: "^[A-Z]{2}$" }),
    }),
  }),
  lines: t.Array(
    t.Object({
      product: t.String({ format: "uuid" }),
      sku: t.String({ pattern: "^[A-Z]{3}-[0-9]{4}$" }),
      quantity: t.Integer({ minimum: 1, maximum: 1000 }),
      price: t.Integer({ minimum: 0 }),
    }),
    { minItems: 1, maxItems: 2000 },
  ),
  coupons: t.Array(t.String()),
});
const Profile = t.Object({ id: t.Integer(), name: t.String(), email: t.String() });
const Id = t.Object({ id: t.Integer() });

export default {
  shop() {
    const app = application();
    app.get("/items/:id", ({ params }) => item(params.id), {
      params: Id,
      response: { 200: t.Object({ id: t.Integer(), name: t.String(), price: t.Number() }) },
    });
    const Search = t.Object({
      limit: t.Integer({ minimum: 1, maximum: 100 }),
      offset: t.Integer({ minimum: 0 }),
      max: t.Number(),
      available: t.Boolean(),
    });
    app.get("/shops/:shop/search", ({ params, query }) => ({ shop: params.shop, ...query }), {
      params: t.Object({ shop: t.Integer() }),
      query: Search,
      response: { 200: t.Composite([t.Object({ shop: t.Integer() }), Search]) },
    });
    app.post("/orders", ({ body }) => receipt(body), {
      body: Order,
      response: { 200: t.Object({ number: t.Integer(), total: t.Integer(), order: Order }) },
    });
    const Row = t.Composite([
      Profile,
      t.Object({ city: t.String(), balance: t.Number(), active: t.Boolean(), tags: t.Array(t.String()) }),
    ]);
    app.get("/rows", () => rows, { response: { 200: t.Array(Row) } });
    app.get("/me", me, { response: { 200: Profile } });
    return listen(app);
  },

  routes() {
    const app = application();
    const response = { 200: t.Object({ resource: t.String(), id: t.Integer() }) };
    eachRoute((method, path, resource) => {
      app[method](path, ({ params }) => ({ resource, id: params.id }), { params: Id, response });
    });
    return listen(app);
  },
};

function application() {
  return new Elysia({ adapter: node() }).onError(({ code, error, body, status }) => {
    if (code !== "VALIDATION") return;
    return status(422, { detail: error.all.map((problem) => translated(problem, body)) });
  });
}

async function me({ headers, status }) {
  const token = bearerToken(headers.authorization);
  const session = token && (await findSession(token));
  const account = session && (await findAccount(session));
  if (!account) return status(401, { detail: "Not authenticated" });
  const { id, name, email } = account;
  return { id, name, email };
}

/** An error of TypeBox. */
function translated({ path, schema, message }, body) {
  const parts = path
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const loc = ["body", ...parts];
  const input = at(body, parts);
  if (schema?.format === "email") return email(loc, input);
  if (schema?.pattern) return pattern(schema.pattern, loc, input);
  if (schema?.minimum !== undefined) return minimum(schema.minimum, loc, input);
  return other(message, loc, input);
}

/** Elysia itself reports port 0 if the system chose the port. */
async function listen(app) {
  const { server } = await new Promise((resolve) => {
    app.listen({ port: 0, hostname: "127.0.0.1" }, (listening) => resolve(listening.node));
  });
  if (!server.listening) await once(server, "listening");
  return server.address().port;
}
