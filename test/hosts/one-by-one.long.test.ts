import { conforms } from "./conformance.js";
import { tspcBuild } from "./tspc-build.js";
import { tspcWatch } from "./tspc-watch.js";

// Hosts whose edits are otherwise made together.
conforms(tspcBuild);
conforms(tspcWatch);
