/**
 * A workspace of three packages: an app; built routes and types, whose source is behind the condition "source"; a dependency and
 * its types, of which only declarations exist. There is also an external package.
 */
const compilerOptions = {
  target: "ES2022",
  lib: ["ES2022"],
  types: [],
  module: "NodeNext",
  strict: true,
  skipLibCheck: true,
  rootDir: "src",
  outDir: "dist",
  sourceMap: true,
};
const plugin = { transform: "countersign/transform", transformProgram: true };

const library = (name: string, exported: object, dependencies: object = {}) => ({
  name,
  version: "1.0.0",
  type: "module",
  exports: { ".": exported },
  dependencies: { countersign: "file:../../countersign.tgz", ...dependencies },
});
const built = { types: "./dist/index.d.ts", default: "./dist/index.js" };

/** Options of the app's `tsconfig.json`. */
export const appConfig = (options: object = {}) => ({
  compilerOptions: {
    ...compilerOptions,
    paths: { "#models/*": ["./src/models/*"] },
    plugins: [{ ...plugin, openapi: "dist/openapi.json" }],
    ...options,
  },
  include: ["src"],
});

export const APP = `import { App, type Depends } from "countersign";
import type { currentUser, User } from "@shop/accounts";
import { type Item, items } from "@shop/items";
import type { Weight } from "#models/weight.js";

const app = new App({ title: "Shop", version: "1.0.0" });
app.route("", items);
app.get("/me", (user: Depends<typeof currentUser>): User => user);
app.post("/pairs", (pair: Item[]): Item[] => pair);
app.post("/weights", (weight: Weight): Weight => weight);

export default app;
`;

/** @param workspace how this package manager refers to a package of the workspace. */
export const workspace = (workspace: string) => ({
  "package.json": {
    name: "shop",
    private: true,
    workspaces: ["packages/*"],
    // One for all packages, which find it from their folders.
    devDependencies: { typescript: "6.0.3" },
  },
  "pnpm-workspace.yaml": 'packages: ["packages/*"]\n',
  "packages/items/package.json": library(
    "@shop/items",
    { source: "./src/index.ts", ...built },
    { measures: "file:../../measures" },
  ),
  "packages/items/tsconfig.json": {
    compilerOptions: { ...compilerOptions, declaration: true, plugins: [plugin] },
    include: ["src"],
  },
  "packages/items/src/index.ts": `import { type MinLength, Router } from "countersign";
import type { Weight } from "measures";

export interface Item {
  /** @maxLength 9 */
  name: string & MinLength<2>;
  weight?: Weight;
}

export const items = new Router({ prefix: "/items", tags: ["items"] });

items.post("/", (item: Item): Item => item);
`,
  "packages/accounts/package.json": library("@shop/accounts", built),
  "packages/accounts/tsconfig.json": {
    compilerOptions: { ...compilerOptions, declaration: true },
    include: ["src"],
  },
  "packages/accounts/src/index.ts": `import { type Header, HttpError } from "countersign";

export interface User {
  /** @minLength 3 */
  name: string;
}

/** @param authorization The user's name. */
export async function currentUser(authorization: Header<string>): Promise<User> {
  if (authorization === "Eve") throw new HttpError(403, "Not you");
  return { name: authorization };
}
`,
  "packages/app/package.json": {
    name: "@shop/app",
    version: "1.0.0",
    type: "module",
    dependencies: {
      "@shop/accounts": workspace,
      "@shop/items": workspace,
      countersign: "file:../../countersign.tgz",
      measures: "file:../../measures",
    },
  },
  "packages/app/tsconfig.json": appConfig({ customConditions: ["source"] }),
  "packages/app/src/models/weight.ts": `import type { Max } from "countersign";

export interface Weight { kilograms: number & Max<5> }
`,
  "packages/app/src/app.ts": APP,
  // Prints the responses of the named module.
  "packages/app/ask.mjs": `const { default: app } = await import(process.argv[2]);
const headers = { "content-type": "application/json" };
const post = async (path, json) =>
  (await app.request(path, { method: "POST", body: JSON.stringify(json), headers })).status;
const me = async (authorization) => (await app.request("/me", { headers: { authorization } })).status;
console.log(
  await post("/items", { name: "Lamp" }),
  await post("/items", { name: "L" }),
  await post("/pairs", [{ name: "L" }]),
  await post("/weights", { kilograms: 6 }),
  await me("Ada"),
  await me("Eve"),
);
console.log(await (await app.request("/openapi.json")).text());
`,
  "measures/package.json": { name: "measures", version: "1.0.0", type: "module", types: "./index.d.ts" },
  "measures/index.d.ts": "export interface Weight {\n  grams: number;\n}\n",
});
