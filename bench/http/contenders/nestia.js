// Nest with nestia (`nestia/app.ts`), compiled when the benchmark starts.
import { RESOURCES } from "../resources.js";

const { routes, shop } = await import("../nestia/dist/nestia/app.js");

export default { shop, routes: () => routes(RESOURCES) };
