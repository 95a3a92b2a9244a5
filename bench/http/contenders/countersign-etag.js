// Countersign with an `ETag` of the content on all results.
import { listen } from "./countersign.js";

export default { shop: () => listen("http-etag") };
