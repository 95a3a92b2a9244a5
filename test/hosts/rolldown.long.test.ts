import { rolldown } from "./bundlers.js";
import { conforms } from "./conformance.js";
import { bundler } from "./script.js";

conforms(bundler("rolldown", rolldown));
