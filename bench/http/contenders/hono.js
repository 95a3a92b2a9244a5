// Bare Hono, with validation written by hand.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { checkOrder, integer, searchOf } from "../hand.js";
import { eachRoute } from "../resources.js";
import { bearerToken, findAccount, findSession, item, receipt, rows } from "../work.js";

const REFUSED = { detail: "Unprocessable Entity" };
const UNKNOWN = { detail: "Not authenticated" };

export default {
  shop: () => listen(shop(new Hono())),

  routes() {
    const app = new Hono();
    eachRoute((method, path, resource) => {
      app[method](path, (c) => {
        const id = integer(c.req.param("id"));
        return id === undefined ? c.json(REFUSED, 422) : c.json({ resource, id });
      });
    });
    return listen(app);
  },
};

/** Adds the routes of the shop. */
export function shop(app) {
  app.get("/items/:id", (c) => {
    const id = integer(c.req.param("id"));
    return id === undefined ? c.json(REFUSED, 422) : c.json(item(id));
  });
  app.get("/shops/:shop/search", (c) => {
    const { url } = c.req;
    const mark = url.indexOf("?");
    const found = searchOf(c.req.param("shop"), new URLSearchParams(mark < 0 ? "" : url.slice(mark + 1)));
    return found ? c.json(found) : c.json(REFUSED, 422);
  });
  app.post("/orders", async (c) => {
    const order = await c.req.json();
    const detail = checkOrder(order);
    return detail.length > 0 ? c.json({ detail }, 422) : c.json(receipt(order));
  });
  app.get("/rows", (c) => c.json(rows));
  app.get("/me", authenticated, (c) => {
    const { id, name, email } = c.get("account");
    return c.json({ id, name, email });
  });
  return app;
}

/** A Hono middleware that authenticates the user. */
export async function authenticated(c, next) {
  const token = bearerToken(c.req.header("authorization"));
  const session = token && (await findSession(token));
  const account = session && (await findAccount(session));
  if (!account) return c.json(UNKNOWN, 401);
  c.set("account", account);
  await next();
}

/** @returns the port of a server for anything with a `fetch`. */
export function listen({ fetch }) {
  return new Promise((resolve) => {
    serve({ fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => resolve(port));
  });
}
