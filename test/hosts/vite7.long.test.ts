import { viteBuild } from "./bundlers.js";
import { conforms } from "./conformance.js";
import { bundler } from "./script.js";
import { maps } from "./source-maps.js";
import { refuses } from "./syntax-errors.js";
import { viteDevHost } from "./vite-dev.js";
import { serves } from "./vite-serve.js";

// What differs between the two versions of Vite is also tried with both in the tests of every change: vite-serve, vite-ssr, vite-overlay.
conforms(bundler("vite 7 build", viteBuild("vite7")));
conforms(viteDevHost("vite 7 dev", "vite7"));
maps(["vite 7 build", "vite 7 dev"]);
refuses(["vite 7 build"], ["vite 7 build"]);
serves("vite7");
