import { expect } from "vitest";
import { validateAsyncApi } from "../../../test/support/asyncapi-validator.js";
import type { ComponentFragment, JsonSchema } from "../../contract/component.js";
import type { DocumentInfo, MountedOperation, OperationFragment } from "../../contract/document.js";
import { eventItem } from "../../contract/event-item.js";
import { assembleAsyncapi } from "./assemble.js";

export const info: DocumentInfo = { title: "Chat", version: "1.0.0" };

export interface Parts extends Partial<Omit<MountedOperation, "fragment">> {
  readonly operation?: OperationFragment["operation"];
  readonly security?: OperationFragment["security"];
  /** The schema of the events' data; absent for a route that streams nothing. */
  readonly data?: JsonSchema | "text" | undefined;
  readonly fragment?: Partial<OperationFragment>;
}

/** A route that responds with events. */
export function stream({
  operation,
  data = "text",
  fragment,
  security,
  ...parts
}: Parts = {}): MountedOperation {
  const item = eventItem(data === "text" ? { text: true } : { json: data, text: false });
  const content = { "text/event-stream": { itemSchema: item } };
  return {
    routeKind: "operation",
    method: "get",
    path: "/events",
    tags: [],
    components: [],
    source: "src/app.ts:1",
    ...parts,
    fragment: {
      operation: { responses: { "200": { description: "", content } }, ...operation },
      ...(security && { security }),
      ...fragment,
    },
  };
}

export function component(id: string, schema: JsonSchema = { type: "object" }): ComponentFragment {
  const [module = "", name = ""] = id.split("#");
  return { id, name, module, mode: "both", schema };
}

/** Returns what a document has at one place, after checking the whole document. */
export function part(document: Record<string, unknown>, ...steps: readonly string[]): unknown {
  expect(validateAsyncApi(document)).toEqual([]);
  return steps.reduce<unknown>((value, step) => Object(value)[step], document);
}

export const documentOf = (operations: readonly MountedOperation[], more: Partial<DocumentInfo> = {}) =>
  assembleAsyncapi({ ...info, ...more }, operations);
