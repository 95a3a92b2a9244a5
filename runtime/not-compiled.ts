/**
 * The message for a call without the argument that the compiler appends.
 * @param what the call: `GET /items`, `codec<T>()`.
 * @param site the place of the call, if known.
 * @param why only the compiler can do it, in one sentence.
 */
export function notCompiled(what: string, site: string | undefined, why: string): string {
  return `${what}${site ? ` at ${site}` : ""} was not compiled by Countersign.
${why} Run this module through one of:
  countersign dev                 compiles and serves, and restarts after every change
  countersign build               compiles to JavaScript; then: countersign start
  tspc                            ts-patch's tsc, with this in the tsconfig.json's compilerOptions:
                                  "plugins": [{ "transform": "countersign/transform", "transformProgram": true }]
  vite, vitest                    plugins: [countersign()] in vite.config.ts, from "countersign/vite"
  rollup, rolldown, esbuild       plugins: [countersign()], from "countersign/rollup" or "countersign/esbuild"
  node                            node --import countersign/register src/app.ts
To see what this project lacks: npx countersign doctor`;
}

/** The message for an argument that another version of Countersign compiled. */
export function otherContract(what: string, contract: unknown, own: number): string {
  return `${what} was compiled for contract ${String(contract)}, but this runtime of countersign serves contract ${own}. The compiler and the runtime have different versions: install one version of countersign and compile again.`;
}
