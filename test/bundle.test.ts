import path from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { repository } from "./support/temporary.js";

test.each(["index", "generated", "trusted-host", "https-redirect"])(
  "a bundle of dist/%s.js needs none of Node's modules to be loaded, as on Workers",
  async (entry) => {
    const { outputFiles } = await build({
      entryPoints: [path.join(repository, `dist/${entry}.js`)],
      bundle: true,
      write: false,
      format: "esm",
      platform: "neutral",
      mainFields: ["module", "main"],
      external: ["node:*"],
      logLevel: "silent",
    });
    // An import of a module that is only loaded on demand stands there as well.
    expect(outputFiles[0]?.text.match(/^import .*$/gm) ?? []).toEqual([]);
  },
);
