import { build, type Plugin } from "esbuild";
import { expect, test } from "vitest";
import { onlyClassNames } from "./class-names.js";

const FILES: Readonly<Record<string, string>> = {
  "a.js": "export class Shop { static of = () => new Shop(); }\nexport const greet = () => () => 1;",
  "b.js": "export class Shop { static count = 0; }\nexport function greet() { return 2; }",
  "entry.js":
    'import * as a from "a.js"; import * as b from "b.js"; export const all = [a.Shop, b.Shop, a.Shop.of().constructor, a.greet()()];',
};

const fromMemory: Plugin = {
  name: "from-memory",
  setup(at) {
    at.onResolve({ filter: /.*/ }, ({ path }) => ({ path, namespace: "memory" }));
    at.onLoad({ filter: /.*/, namespace: "memory" }, ({ path }) => ({ contents: FILES[path] ?? "" }));
  },
};

test.each(["node20.19", "es2022"])(
  "classes keep their names, and no function is given one: %s",
  async (target) => {
    const bundled = async (keepNames: boolean) => {
      const { outputFiles } = await build({
        entryPoints: ["entry.js"],
        bundle: true,
        write: false,
        format: "esm",
        target,
        plugins: [fromMemory],
        keepNames,
      });
      return outputFiles[0]?.text ?? "";
    };
    const namesIn = async (text: string) => {
      const { all } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
      return all.map((one: { name?: string }) => one.name ?? one);
    };
    const renamed = await bundled(false);
    expect(await namesIn(renamed)).not.toEqual(["Shop", "Shop", "Shop", 1]);
    expect(onlyClassNames(renamed)).toBe(renamed);

    const text = onlyClassNames(await bundled(true));
    expect(await namesIn(text)).toEqual(["Shop", "Shop", "Shop", 1]);
    expect(text.match(/__defProp\(target/g)).toHaveLength(1);
    expect(text.match(/__className\(this, "Shop"\)/g)).toHaveLength(2);
    expect(text).not.toContain("__name(this");
    expect(text).not.toContain("__name(greet");
    expect(text.split("\n")).toHaveLength((await bundled(true)).split("\n").length);
  },
);
