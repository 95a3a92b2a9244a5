// Hono with `@hono/zod-openapi`: zod's schemas validate and document.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { eachRoute } from "../resources.js";
import { item, receipt, rows } from "../work.js";
import { refusal, schemas } from "../zod.js";
import { authenticated, listen } from "./hono.js";

const S = schemas(z);
const json = (schema) => ({ content: { "application/json": { schema } } });
const answers = (schema) => ({ 200: { description: "OK", ...json(schema) } });

export default {
  shop() {
    const app = new OpenAPIHono();
    app.openapi(
      createRoute({
        method: "get",
        path: "/items/{id}",
        request: { params: S.Id },
        responses: answers(S.Item),
      }),
      (c) => c.json(item(c.req.valid("param").id)),
    );
    app.openapi(
      createRoute({
        method: "get",
        path: "/shops/{shop}/search",
        request: { params: S.Shop, query: S.Search },
        responses: answers(S.Found),
      }),
      (c) => c.json({ shop: c.req.valid("param").shop, ...c.req.valid("query") }),
    );
    app.openapi(
      createRoute({
        method: "post",
        path: "/orders",
        request: { body: { ...json(S.Order), required: true } },
        responses: answers(S.Receipt),
      }),
      (c) => c.json(receipt(c.req.valid("json"))),
      async (result, c) => {
        if (!result.success) return c.json(refusal(result.error, await c.req.json()), 422);
      },
    );
    app.openapi(createRoute({ method: "get", path: "/rows", responses: answers(S.Rows) }), (c) =>
      c.json(rows),
    );
    app.openapi(
      createRoute({ method: "get", path: "/me", middleware: [authenticated], responses: answers(S.Profile) }),
      (c) => {
        const { id, name, email } = c.get("account");
        return c.json({ id, name, email });
      },
    );
    return listen(app);
  },

  routes() {
    const app = new OpenAPIHono();
    eachRoute((method, path, resource) => {
      const route = { method, path: path.replace(":id", "{id}"), request: { params: S.Id } };
      app.openapi(createRoute({ ...route, responses: answers(S.Touched) }), (c) =>
        c.json({ resource, id: c.req.valid("param").id }),
      );
    });
    return listen(app);
  },
};
