import { conforms } from "./conformance.js";
import { tspcWatch } from "./tspc-watch.js";

// It finds what an edit reaches as `tspc --incremental` does, which gets each edit by itself.
conforms({ ...tspcWatch, together: "a kind" });
