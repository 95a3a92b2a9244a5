import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { removeFolder, repository, temporaryFolder } from "./support/temporary.js";

/** A bundle for a platform that is not Node. */
async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(repository, `dist/${entry}.js`)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    // As in Cloudflare's bundler: with other conditions, packages need more of Node.
    conditions: ["workerd", "worker", "browser"],
    external: ["node:*"],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

test.each(["index", "generated", "trusted-host", "https-redirect"])(
  "a bundle of dist/%s.js needs none of Node's modules to be loaded, as on Workers",
  async (entry) => {
    // An import of a module that is loaded on demand is listed as well.
    expect((await bundled(entry)).match(/^import .*$/gm) ?? []).toEqual([]);
  },
);

test("the docs UI is in any bundle", async () => {
  const folder = temporaryFolder("docs-ui");
  try {
    const file = path.join(folder, "bundle.mjs");
    writeFileSync(file, await bundled("index"));
    const { App } = (await import(pathToFileURL(file).href)) as typeof import("../runtime/index.js");
    const app = new App({ title: "Shop", version: "1" });
    for (const asset of ["/docs", "/docs/swagger-ui-bundle.js", "/docs/favicon-32x32.png"]) {
      const answer = await app.request(asset);
      expect([asset, answer.status]).toEqual([asset, 200]);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(600);
    }
  } finally {
    removeFolder(folder);
  }
});
