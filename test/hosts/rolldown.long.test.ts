import { rolldown } from "./bundlers.js";
import { conforms } from "./conformance.js";
import { bundler } from "./script.js";
import { maps } from "./source-maps.js";
import { refuses } from "./syntax-errors.js";

conforms(bundler("rolldown", rolldown));
maps(["rolldown"]);
refuses(["rolldown"], ["rolldown", "vite build"]);
