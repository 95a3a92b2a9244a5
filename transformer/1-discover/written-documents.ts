import type { Expression, Node } from "typescript";
import type { FurtherDocument } from "../../runtime/contract/documents.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import { staticOptions, type UnknownOption, writtenOption } from "./static-options.js";
import { initializerOf, staticExpression, staticValue } from "./static-value.js";

/** The options that are read for each document. The others concern how it is served. */
const OPTIONS = [
  "include",
  "exclude",
  "apiVersion",
  "hidden",
  "title",
  "version",
  "summary",
  "description",
  "servers",
  "docs",
] as const;

/** A document, and where its docs UI is served. */
interface WrittenDocument extends FurtherDocument {
  readonly docs?: string | false;
}

/** The option `documents` of an app. */
export interface WrittenDocuments {
  /** By their paths. Absent if there are none. */
  readonly documents?: { readonly [path: string]: WrittenDocument };
  /** Where each is written. */
  readonly nodes: ReadonlyMap<string, Node>;
  /** The options that are not known before the program runs. */
  readonly unknown: readonly UnknownOption[];
}

/** @param options the options of an app. */
export function writtenDocuments(options: Expression | undefined, semantics: Semantics): WrittenDocuments {
  const documents: Record<string, WrittenDocument> = {};
  const nodes = new Map<string, Node>();
  const unknown: UnknownOption[] = [];
  const collect = (expression: Expression): void => {
    const object = staticExpression(expression, semantics);
    if (!object || !ts.isObjectLiteralExpression(object)) {
      unknown.push({ name: "documents", node: expression });
      return;
    }
    for (const property of object.properties) {
      if (ts.isSpreadAssignment(property)) {
        collect(property.expression);
        continue;
      }
      const { name } = property;
      const path =
        name && ts.isComputedPropertyName(name) ? staticValue(name.expression, semantics) : name?.text;
      const value = initializerOf(property);
      if (typeof path !== "string" || !value) {
        unknown.push({ name: "documents", node: property });
        continue;
      }
      const read = staticOptions(value, OPTIONS, semantics);
      // TypeScript has checked that each has its type.
      documents[path] = read.values as WrittenDocument;
      nodes.set(path, property);
      unknown.push(...read.unknown);
    }
  };
  const written = options && writtenOption(options, "documents", semantics);
  if (written) collect(written);
  return { ...(nodes.size > 0 && { documents }), nodes, unknown };
}
