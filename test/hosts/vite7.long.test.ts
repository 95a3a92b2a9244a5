import { viteBuild } from "./bundlers.js";
import { conforms } from "./conformance.js";
import { bundler } from "./script.js";
import { viteDevHost } from "./vite-dev.js";

// What else differs between the two versions of Vite, each test of its kind tries with both.
conforms(bundler("vite 7 build", viteBuild("vite7")));
conforms(viteDevHost("vite 7 dev", "vite7"));
