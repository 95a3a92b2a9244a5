// Countersign through `serve` of `countersign/node`.
import { serve } from "countersign/node";

export default {
  shop: () => listen("http-app"),
  routes: () => listen("http-routes"),
};

export async function listen(name) {
  const { default: app } = await import(`../../.project-http/dist/${name}.js`);
  const { url } = await serve(app, { port: 0 });
  return Number(new URL(url).port);
}
