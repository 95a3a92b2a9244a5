import { createRequire } from "node:module";
import { keepBytecode, requireKept } from "../../transformer/hosts/bytecode.js";

/**
 * TypeScript as tests import it, see `vitest.config.ts`. For an `import` of the package itself, Node reads its nine megabytes
 * three times: to find out which kind of module it is, which names it exports, and to compile it. That takes 0.6 s of CPU time in
 * each worker. Loaded as the compiler loads it, it takes 0.1 s.
 */
keepBytecode();
const { resolve } = createRequire(import.meta.url);
export default requireKept(resolve("typescript"));
