// The docs UI in the built package: a module with Swagger UI's files and our own, and the licences next to it.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const FROM_SWAGGER_UI = [
  "swagger-ui-bundle.js",
  "swagger-ui.css",
  "favicon-32x32.png",
  "oauth2-redirect.html",
  "oauth2-redirect.js",
];

const OWN = ["init.js", "scalar-init.js", "messages.css", "messages.js"];

const LICENCES = ["LICENSE", "NOTICE", "swagger-ui-bundle.js.LICENSE.txt"];

const { resolve } = createRequire(import.meta.url);
const ofSwaggerUi = (/** @type {string} */ name) => resolve(`swagger-ui-dist/${name}`);
const own = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`../runtime/docs-ui/${name}`, import.meta.url));

/**
 * The module that replaces runtime/pages/packed-docs-ui.ts in the built package. Its comment is a legal one, which bundlers keep.
 */
export function packedDocsUi() {
  const { version } = JSON.parse(readFileSync(ofSwaggerUi("package.json"), "utf8"));
  const files = [...FROM_SWAGGER_UI.map(ofSwaggerUi), ...OWN.map(own)];
  const packed = files.map((file) => [basename(file), pack(readFileSync(file))]);
  return `/*! Swagger UI ${version}, Apache-2.0, with ${readFileSync(ofSwaggerUi("NOTICE"), "utf8").trim().replaceAll("\n", ", ")}; its parts: https://unpkg.com/swagger-ui-dist@${version}/swagger-ui-bundle.js.LICENSE.txt */
const PACKED = ${JSON.stringify(Object.fromEntries(packed), null, 2)};
export const packedAsset = (name) => PACKED[name];
`;
}

const pack = (/** @type {Buffer} */ bytes) =>
  gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }).toString("base64");

/** 0.15 s instead of 2.2, for 33 kB more. */
const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/**
 * Writes the packed files of docs pages, and the licences.
 * @param {string} targetFolder created if necessary: `dist/docs-ui`, where transformer/artifacts/docs-files.ts looks.
 */
export function copyDocsFiles(targetFolder) {
  mkdirSync(targetFolder, { recursive: true });
  const ofPages = ["swagger-ui-bundle.js", "swagger-ui.css", "favicon-32x32.png"].map(ofSwaggerUi);
  for (const file of [...ofPages, own("static.js")])
    writeFileSync(join(targetFolder, `${basename(file)}.br`), brotliCompressSync(readFileSync(file), FAST));
  for (const name of LICENCES) copyFileSync(ofSwaggerUi(name), join(targetFolder, name));
}
