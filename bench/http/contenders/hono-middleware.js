// Bare Hono with the middleware that `countersign-middleware.js` has.
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
