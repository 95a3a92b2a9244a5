// Countersign's `app.fetch`, as on platforms other than Node, under Hono's adapter.
import { listen } from "./hono.js";

export default {
  shop: () => start("http-app"),
  routes: () => start("http-routes"),
};

async function start(name) {
  const { default: app } = await import(`../../.project-http/dist/${name}.js`);
  return listen(app);
}
