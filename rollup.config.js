// Builds the package: TypeScript 6 type-checks and emits declarations, TypeScript 7 emits JavaScript, and rollup bundles the
// entries, so that a process loads a handful of files instead of two hundred (the number of modules is most of a start-up's cost).
import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { fileURLToPath } from "node:url";
import commonjs from "@rollup/plugin-commonjs";
import nodeResolve from "@rollup/plugin-node-resolve";
import { licencesOf } from "./scripts/bundled-licences.js";
import { copyDeclarations } from "./scripts/declarations.js";
import { copyDocsFiles, packedDocsUi } from "./scripts/docs-ui.js";
import { copyRecheck } from "./scripts/recheck.js";

const root = fileURLToPath(new URL("./", import.meta.url));
// Outside dist, so that a failed build leaves the last good one.
const emitted = `${root}node_modules/.cache/countersign/build`;

rmSync(emitted, { recursive: true, force: true });
const compile = (compiler, ...args) =>
  execFileSync(process.execPath, [`node_modules/${compiler}/bin/tsc`, "-p", "tsconfig.build.json", ...args], {
    cwd: root,
    stdio: "inherit",
  });
compile("typescript", "--emitDeclarationOnly");
// People read the comments in declarations. Those in JavaScript are 0.9 of 8 MB.
compile("typescript7", "--noCheck", "--declaration", "false", "--stripInternal", "false", "--removeComments");
rmSync(`${root}dist`, { recursive: true, force: true });

const {
  exports: entries,
  dependencies,
  peerDependencies,
} = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

/**
 * The packages that a server needs remain imports: users' lockfiles determine what is installed. The small tools of the command
 * line and the hosts are bundled, so that a production install has none of them: docs/decisions/packaging.md.
 */
const installed = ["countersign", ...Object.keys({ ...dependencies, ...peerDependencies })];
const external = (id) =>
  isBuiltin(id) || installed.some((name) => id === name || id.startsWith(`${name}/`)) || ofTheProject.has(id);

/** Loaded by path, from where a project has them installed. */
const ofTheProject = new Set(["esbuild", "rollup", "typescript", "vite"]);

/** The package contains the docs UI. In the repository it is read from where it is installed. */
const docsUi = {
  name: "docs-ui",
  load: (id) => (id.endsWith("/runtime/pages/packed-docs-ui.js") ? packedDocsUi() : undefined),
};

const finish = {
  name: "finish",
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules));
    writeFileSync(`${root}dist/licences.txt`, licencesOf(modules));
  },
  closeBundle() {
    const types = Object.values(entries).flatMap(({ types = [] }) => types);
    copyDeclarations(
      emitted,
      `${root}dist/types`,
      types.map((file) => file.replace("./dist/types/", "")),
    );
    copyDocsFiles(`${root}dist/docs-ui`);
    copyRecheck(`${root}dist/recheck`);
    chmodSync(`${root}dist/cli.js`, 0o755);
  },
};

export default [
  {
    input: {
      transform: `${emitted}/transformer/hosts/ts-patch.js`,
      editor: `${emitted}/transformer/hosts/editor/typescript-plugin.js`,
    },
    external,
    plugins: [nodeResolve(), commonjs()],
    // ts-patch loads an ES module transformer only on Node 22.15 and later, and TypeScript's language service loads its plugins
    // with `require`.
    output: {
      dir: "dist",
      format: "cjs",
      exports: "named",
      entryFileNames: "[name].cjs",
      chunkFileNames: "chunks/[name]-[hash].cjs",
    },
  },
  {
    input: {
      index: `${emitted}/runtime/index.js`,
      "node-index": `${emitted}/runtime/node/entry.js`,
      generated: `${emitted}/runtime/generated/index.js`,
      node: `${emitted}/runtime/node/servers.js`,
      standalone: `${emitted}/runtime/node/standalone/standalone.js`,
      files: `${emitted}/runtime/node/file.js`,
      lambda: `${emitted}/runtime/node/lambda/handler.js`,
      postgres: `${emitted}/runtime/broadcast/postgres.js`,
      redis: `${emitted}/runtime/broadcast/redis.js`,
      opentelemetry: `${emitted}/runtime/opentelemetry/opentelemetry.js`,
      stores: `${emitted}/runtime/stores/entry.js`,
      metrics: `${emitted}/runtime/node/metrics/metrics.js`,
      rules: `${emitted}/transformer/rules/rule.js`,
      "trusted-host": `${emitted}/runtime/middleware/trusted-host.js`,
      "https-redirect": `${emitted}/runtime/middleware/https-redirect.js`,
      transform: `${emitted}/transformer/hosts/ts-patch.js`,
      vite: `${emitted}/transformer/hosts/vite.js`,
      rollup: `${emitted}/transformer/hosts/rollup.js`,
      esbuild: `${emitted}/transformer/hosts/esbuild.js`,
      register: `${emitted}/transformer/hosts/register.js`,
      "register-thread": `${emitted}/transformer/hosts/register-thread.js`,
      cli: `${emitted}/cli/main.js`,
      "serve-child": `${emitted}/cli/serve-child.js`,
      "fuzz-child": `${emitted}/cli/fuzz/child.js`,
      fuzz: `${emitted}/cli/fuzz/around.js`,
    },
    external,
    plugins: [nodeResolve(), commonjs(), docsUi, finish],
    output: { dir: "dist", format: "es", chunkFileNames: "chunks/[name]-[hash].js" },
  },
];
