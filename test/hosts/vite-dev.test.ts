import { conforms } from "./conformance.js";
import { viteDevHost } from "./vite-dev.js";

conforms(viteDevHost("vite dev", "vite"));
