// Bare Hono with the same middleware as `countersign-middleware.js`.
import { Hono } from "hono";
import { listen, shop } from "./hono.js";

export default {
  shop() {
    const app = new Hono();
    app.use(async (c, next) => {
      await next();
      c.header("x-served-by", "bench");
    });
    return listen(shop(app));
  },
};
