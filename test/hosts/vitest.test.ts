import path from "node:path";
import { repository } from "../support/temporary.js";
import { conforms } from "./conformance.js";
import { vitestHost } from "./vitest.js";

const packages = path.join(repository, "node_modules");
// What an edit reaches, the plugin tells Vitest as it tells Vite's server, which gets each edit by itself.
conforms({ ...vitestHost("vitest --watch", { node: process.execPath, packages }), together: "a kind" });
