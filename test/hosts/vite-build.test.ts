import { viteBuild } from "./bundlers.js";
import { conforms } from "./conformance.js";
import { bundler } from "./script.js";

conforms(bundler("vite build", viteBuild("vite")));
conforms(bundler("vite 7 build", viteBuild("vite7")));
