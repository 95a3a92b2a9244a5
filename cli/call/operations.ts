import { type OperationCall, operationCall } from "../../runtime/calling/operation-call.js";
import { isMembers, listOf, type Members, membersOf } from "../../runtime/contract/members.js";

/** An operation that can be called by its name. */
export interface Callable {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** An Operation Object. */
  readonly operation: Members;
  readonly components: Members;
  /** Security Requirement Objects. One of them must be met. */
  readonly security: readonly Members[];
  call(): OperationCall;
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations of an OpenAPI document, in its order. */
export function operationsOf(document: unknown): readonly Callable[] {
  const { paths, components, security } = membersOf(document);
  const known = membersOf(components);
  return Object.entries(membersOf(paths)).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = membersOf(item)[method];
      if (!isMembers(operation)) return [];
      const named = operation["operationId"];
      return {
        operationId: typeof named === "string" ? named : `${method}-${path}`,
        ...{ method, path, operation, components: known },
        security: listOf(operation["security"] ?? security).filter(isMembers),
        call: () => operationCall({ method, path, operation }, known),
      };
    }),
  );
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
