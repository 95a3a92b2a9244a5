import path from "node:path";
import { repository } from "../support/temporary.js";
import { conforms } from "./conformance.js";
import { vitestHost } from "./vitest.js";

const packages = path.join(repository, "node_modules");
conforms(vitestHost("vitest --watch", { node: process.execPath, packages }));
