import type { CallExpression, Expression, SourceFile } from "typescript";
import { ts } from "../semantics/compiler.js";
import { type Binding, bindingOf, chainStart } from "./binding.js";
import { isMethod, receiverOf } from "./calls.js";
import type { Discovery, Finder } from "./discovery.js";

/** `app.mcp(path, options)`: nothing is added to it. The names in it are checked. */
export interface McpCall {
  readonly call: CallExpression;
  readonly options: Expression | undefined;
  readonly binding: Binding | undefined;
}

export const mcpCalls: Finder<McpCall> = {
  find(file: SourceFile, { semantics, session }: Discovery): readonly McpCall[] {
    return session.callsIn(file).flatMap((call) => {
      if (!ts.isCallExpression(call) || !isMethod(call, "mcp")) return [];
      const receiver = receiverOf(call);
      if (semantics.instanceOf(chainStart(receiver)) !== "App") return [];
      return [{ call, options: call.arguments[1], binding: bindingOf(receiver, semantics) }];
    });
  },
};
