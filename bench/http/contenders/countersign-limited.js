// Countersign with a rate limit on all routes, counted in memory.
import { listen } from "./countersign.js";

export default { shop: () => listen("http-limited") };
