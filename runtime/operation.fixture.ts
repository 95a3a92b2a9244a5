import type { Method } from "./contract/methods.js";
import { CONTRACT, type CompiledOperation } from "./contract/operation.js";
import type { CompiledResult, Encode } from "./contract/result.js";
import type { Issues } from "./generated/issues.js";
import type { Routes } from "./routes.js";
import type { Handler } from "./served-operation.js";

/** Operations as the compiler would write them, written by hand. */
export function operation(parts: Partial<CompiledOperation> = {}): CompiledOperation {
  return {
    contract: CONTRACT,
    source: "src/app.ts:1",
    decode: () => [],
    result: json(200),
    document: () => ({ operation: { responses: { 200: { description: "Successful Response" } } } }),
    components: () => [],
    ...parts,
  };
}

/** Does what a compiled route call does: the operation is its last argument. */
export function add(
  routes: Routes,
  method: Method,
  path: string,
  handler: Handler,
  parts: Partial<CompiledOperation> = {},
  options?: object,
): void {
  const call = routes[method] as (path: string, ...rest: unknown[]) => unknown;
  call(path, ...(options ? [options] : []), handler, operation(parts));
}

const asItIs: Encode = (value) => value;

export function json(status: number, encode: Encode = asItIs): CompiledResult {
  return { status, bodies: { [status]: { kind: "json", encode } } };
}

/** `{ name: string & MinLength<2> }`, without other properties. The caller adds `loc`. */
export function named(value: unknown, issues: Issues): { name: string } | undefined {
  const name: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "name") : undefined;
  const start = issues.count;
  if (typeof value !== "object" || value === null) issues.object(value);
  else if (typeof name !== "string") issues.string(name, "name");
  else if (name.length < 2) issues.tooShort(name, 2, "name");
  issues.within(start, undefined, value);
  return typeof name === "string" ? { name } : undefined;
}

/** An operation whose only parameter is the body {@link named}, with an optional query parameter `limit: Int`. */
export const withBody: Partial<CompiledOperation> = {
  body: { kind: "json" },
  decode(request, body, list) {
    const issues = list as Issues;
    const limit = request.query("limit");
    if (limit !== undefined && !/^\d+$/.test(limit)) issues.int(limit, "limit");
    issues.from("query", request);
    const item = named(body, issues);
    issues.from("body");
    return [item];
  },
};

/** The status of a response, and its JSON. */
export async function answerOf(response: Response | Promise<Response>) {
  const answered = await response;
  const text = await answered.text();
  return { status: answered.status, body: text === "" ? undefined : JSON.parse(text) };
}
