import type { HonoValue } from "./contract/request-view.js";

/** Whether something compiled, an operation or a dependency, asks for what only Hono has. */
export const usesHono = ({ uses = [] }: { readonly uses?: readonly HonoValue[] }): boolean => uses.length > 0;
