import { conforms } from "./conformance.js";
import { bundler } from "./script.js";

const script = `
import { rolldown } from "rolldown";
import countersign from "countersign/rollup";

const bundle = await rolldown({
  input: "src/app.ts",
  external: /^countersign/,
  resolve: { extensionAlias: { ".js": [".ts", ".js"] } },
  plugins: [countersign({ openapi: true })],
});
await bundle.write({ dir: "dist", format: "es" });
`;

conforms(bundler("rolldown", script));
