import type { ToolResult } from "./run-tool.js";
import type { Tool } from "./tool.js";

/**
 * Tools by their names, as a model calls them. Created with {@link tools}.
 * @example
 * ```ts
 * const all: Tools = tools([tool(function add(a: Int, b: Int): Int {
 *   return a + b;
 * })]);
 * const result = await all.call("add", { a: 1, b: 2 });
 * ```
 */
export interface Tools extends Iterable<Tool> {
  /** Like {@link Tool.call}. For an unknown name, the model receives the names of the tools. */
  call(name: string, input: unknown): Promise<ToolResult>;
}

/**
 * Combines tools, so that a model can call them by name.
 * @throws TypeError if two have the same name.
 * @example
 * const all = tools([weather, order]);
 * const { text } = await all.call(toolCall.function.name, toolCall.function.arguments);
 */
export function tools(list: readonly Tool[]): Tools {
  const byName = new Map(list.map((each) => [each.name, each]));
  if (byName.size < list.length) {
    const names = list.map(({ name }) => name);
    const twice = names.find((name, i) => names.indexOf(name) < i);
    throw new TypeError(`Two tools have the name "${twice}": give one of them another name.`);
  }
  return {
    [Symbol.iterator]: () => list[Symbol.iterator](),
    async call(name, input) {
      const found = byName.get(name);
      if (found) return found.call(input);
      const known = [...byName.keys()].join(", ");
      return { isError: true, text: `There is no such tool. The tools are: ${known || "none"}` };
    },
  };
}
