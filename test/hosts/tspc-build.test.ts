import { conforms } from "./conformance.js";
import { tspcBuild } from "./tspc-build.js";

// It finds what an edit reaches as `tspc --incremental` does, which gets each edit by itself.
conforms({ ...tspcBuild, together: "a kind" });
