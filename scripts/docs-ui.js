// Copies the docs UI into the built package: Swagger UI's files with their licences, and our own start script.
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const FROM_SWAGGER_UI = [
  "swagger-ui-bundle.js",
  "swagger-ui-bundle.js.LICENSE.txt",
  "swagger-ui.css",
  "favicon-32x32.png",
  "oauth2-redirect.html",
  "oauth2-redirect.js",
  "LICENSE",
  "NOTICE",
];

const OWN = ["init.js", "messages.css", "messages.js"];

/** @param {string} targetFolder made if need be: `dist/docs-ui`, beside the bundle that holds runtime/pages/docs-ui.ts. */
export function copyDocsUi(targetFolder) {
  const { resolve } = createRequire(import.meta.url);
  const sources = [
    ...FROM_SWAGGER_UI.map((name) => resolve(`swagger-ui-dist/${name}`)),
    ...OWN.map((name) => fileURLToPath(new URL(`../runtime/docs-ui/${name}`, import.meta.url))),
  ];
  mkdirSync(targetFolder, { recursive: true });
  for (const source of sources) copyFileSync(source, join(targetFolder, basename(source)));
}
