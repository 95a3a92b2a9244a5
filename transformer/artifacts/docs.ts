import { createHash } from "node:crypto";
import type { Artifact } from "./artifact.js";
import { docsFile } from "./docs-files.js";
import { openapi } from "./openapi.js";

/** The docs UI as one file that needs no server and no network, because everything is in it. */
export const docs: Artifact = {
  title: "The docs page",
  label: "docs",
  fileName: "docs/api.html",
  byDefault: false,
  make: (program) => docsPage(program.info.title, openapi.make(program)),
};

/** @param document the text of the document, as JSON. */
export function docsPage(title: string, document: string): string {
  const style = docsFile("swagger-ui.css").toString("utf8");
  const scripts = (["swagger-ui-bundle.js", "static.js"] as const).map((name) =>
    inScript(docsFile(name).toString("utf8")),
  );
  const icon = `data:image/png;base64,${docsFile("favicon-32x32.png").toString("base64")}`;
  return `<!doctype html>
<!-- With Swagger UI, Apache License 2.0: https://github.com/swagger-api/swagger-ui -->
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="${policy(scripts, style)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)}</title>
    <link rel="icon" type="image/png" href="${icon}">
    <style>${style}</style>
  </head>
  <body>
    <div id="swagger-ui"></div>
    <noscript>The documentation needs JavaScript.</noscript>
    <script type="application/json" id="openapi">${inData(document)}</script>
${scripts.map((script) => `    <script>${script}</script>\n`).join("")}  </body>
</html>
`;
}

/** Only the scripts of this page run, and nothing is loaded. Operations are tried out on the servers that the document names. */
function policy(scripts: readonly string[], style: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashed).join(" ")}`,
    `style-src ${hashed(style)}`,
    "img-src data: blob:",
    "media-src data: blob:",
    "connect-src http: https:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const hashed = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Data in a script element ends at `</script>`, and only JSON's own escapes work in it (HTML, 4.12.1.3). */
function inData(json: string): string {
  return json.trimEnd().replaceAll("<", "\\u003c");
}

/** The same in code, where these only occur in strings and regular expressions. */
function inScript(code: string): string {
  return code.replace(/<(?=!--|\/script)/gi, "\\x3c");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
