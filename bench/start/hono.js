// Bare Hono with the 200 paths of `bench:start`, which checks nothing.
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const app = new Hono();
for (let i = 0; i < 200; i++)
  app.post(`/things${i}/:id`, async (c) =>
    c.json({ id: Number(c.req.param("id")), ...(await c.req.json()) }),
  );

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  console.log(`Serving at http://127.0.0.1:${port}`);
});
