// The borders of the world's countries.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const data = path.dirname(createRequire(import.meta.url).resolve("world-countries/package.json"));
const folder = path.join(data, "data");
const files = readdirSync(folder).filter((name) => name.endsWith(".geo.json"));

export default { "/": files.map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8"))) };
