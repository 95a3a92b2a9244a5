import { type Members, membersOf } from "../../../runtime/contract/members.js";
import { referencesIn } from "../../../runtime/naming/references.js";
import { operationsOf } from "../../call/operations.js";
import type { DevelopmentTool } from "../development-tool.js";
import { ofGood } from "../plain.js";

/** Longer texts fill an agent's context with little benefit. The agent learns how to request less. */
const MOST_CHARACTERS = 100_000;

export const openapi: DevelopmentTool = {
  title: "Read the OpenAPI document",
  description:
    "Returns the OpenAPI document of the program, or one operation of it with the schemas that it refers to.",
  properties: {
    operationId: {
      type: "string",
      description:
        "The operation to return. Without it the whole document is returned, if it is not too long.",
    },
  },
  run: async ({ operationId }, at) =>
    ofGood(at, (compilation) => {
      const text = compilation.artifact("openapi") ?? "";
      if (operationId !== undefined) return oneOperation(JSON.parse(text), operationId);
      if (text.length <= MOST_CHARACTERS) return text;
      return {
        text: `The document has ${text.length} characters. Name one operation by its operationId; the tool "routes" lists them.`,
        isError: true,
      };
    }),
};

function oneOperation(document: Members, operationId: string) {
  const found = operationsOf(document).find((each) => each.operationId === operationId);
  if (!found)
    return { text: `There is no operation "${operationId}". The tool "routes" lists them.`, isError: true };
  const { method, path, operation, components } = found;
  return JSON.stringify(
    { paths: { [path]: { [method]: operation } }, components: reached(operation, components) },
    null,
    2,
  );
}

/** The components that a value references, directly or through others, in their sections. */
function reached(from: unknown, components: Members): Members {
  const sections: Record<string, Record<string, unknown>> = {};
  const pending = [...referencesIn(from)];
  for (const reference of pending) {
    const [, section = "", name = ""] = /^#\/components\/([^/]+)\/([^/]+)$/.exec(reference) ?? [];
    const component = membersOf(components[section])[name];
    if (component === undefined || sections[section]?.[name] !== undefined) continue;
    sections[section] = { ...sections[section], [name]: component };
    pending.push(...referencesIn(component));
  }
  return sections;
}
