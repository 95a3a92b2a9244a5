// Express, with zod for requests.
import { once } from "node:events";
import express from "express";
import { z } from "zod";
import { eachRoute } from "../resources.js";
import { bearerToken, findAccount, findSession, item, receipt, rows } from "../work.js";
import { refusal, schemas } from "../zod.js";

const S = schemas(z);

export default {
  shop() {
    const app = application();
    app.get("/items/:id", (request, response) => {
      response.json(item(S.Id.parse(request.params).id));
    });
    app.get("/shops/:shop/search", (request, response) => {
      response.json({ ...S.Shop.parse(request.params), ...S.Search.parse(request.query) });
    });
    app.post("/orders", (request, response) => {
      const order = S.Order.safeParse(request.body);
      if (order.success) response.json(receipt(order.data));
      else response.status(422).json(refusal(order.error, request.body));
    });
    app.get("/rows", (_request, response) => {
      response.json(rows);
    });
    app.get("/me", authenticated, (_request, response) => {
      const { id, name, email } = response.locals.account;
      response.json({ id, name, email });
    });
    return listen(app);
  },

  routes() {
    const app = application();
    eachRoute((method, path, resource) => {
      app[method](path, (request, response) => {
        response.json({ resource, id: S.Id.parse(request.params).id });
      });
    });
    return listen(app);
  },
};

function application() {
  const app = express();
  app.disable("x-powered-by");
  // The others create none.
  app.disable("etag");
  app.use(express.json({ limit: "1mb" }));
  return app;
}

async function authenticated(request, response, next) {
  const token = bearerToken(request.headers.authorization);
  const session = token && (await findSession(token));
  const account = session && (await findAccount(session));
  if (!account) return void response.status(401).json({ detail: "Not authenticated" });
  response.locals.account = account;
  next();
}

async function listen(app) {
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server.address().port;
}
