import type { EntityName, ImportTypeNode, TypeChecker, TypeNode } from "typescript";
import { ts } from "./compiler.js";
import { locationOf } from "./location.js";
import type { ModuleNames } from "./module-names.js";
import type { InferredFact, Semantics } from "./semantics.js";
import { aliasDeclaration, bare } from "./type-nodes.js";
import { unwrap } from "./type-ref.js";

/** The names that libraries give to the output type of a schema: zod 4, zod 3, valibot and the specification, others. */
const OUTPUTS: ReadonlySet<string> = new Set(["output", "TypeOf", "InferOutput", "InferType", "Infer"]);

/** The same, as a property of the schema: arktype. */
const PROPERTIES: ReadonlySet<string> = new Set(["infer", "inferOut"]);

/** More aliases of aliases than this are considered a circle, which TypeScript reports itself. */
const DEPTH_LIMIT = 8;

/**
 * The schemas of libraries that types were inferred from: `user` of `z.infer<typeof user>`. The type itself has no link to the
 * schema; the node in the source does. Only nodes of this form need the checker.
 */
export function createInferredTypes(
  checker: TypeChecker,
  modules: ModuleNames,
): Pick<Semantics, "inferredFrom"> {
  const known = new Map<TypeNode, InferredFact | undefined>();

  function inferredFrom(node: TypeNode | undefined, depth = 0): InferredFact | undefined {
    const written = bare(node);
    if (!written || depth > DEPTH_LIMIT) return undefined;
    if (ts.isTypeQueryNode(written)) return property(written.exprName, written);
    if (!ts.isTypeReferenceNode(written)) return undefined;
    const declaration = aliasDeclaration(written, checker);
    if (!declaration) return undefined;
    const [argument] = written.typeArguments ?? [];
    if (argument && OUTPUTS.has(declaration.name.text)) {
      const schema = schemaName(argument);
      return schema && isStandard(argument) ? fact(schema.getText(), written) : undefined;
    }
    // `Query<z.infer<typeof page>>` is read as its argument. The argument of a `Wire` is the output of its codec.
    const isMarker = modules.isCountersign(declaration.getSourceFile().fileName);
    if (isMarker) return declaration.name.text === "Wire" ? undefined : inferredFrom(argument, depth + 1);
    return inferredFrom(declaration.type, depth + 1);
  }

  function property(name: EntityName, written: TypeNode): InferredFact | undefined {
    if (!ts.isQualifiedName(name) || !PROPERTIES.has(name.right.text)) return undefined;
    const isSchema = checker.getTypeAtLocation(name.left).getProperty("~standard") !== undefined;
    return isSchema ? fact(name.left.getText(), written) : undefined;
  }

  function isStandard(query: TypeNode): boolean {
    return checker.getTypeFromTypeNode(query).getProperty("~standard") !== undefined;
  }

  return {
    inferredFrom(type) {
      const { node } = unwrap(type);
      if (!node || !(ts.isTypeReferenceNode(node) || ts.isTypeQueryNode(node))) return undefined;
      if (!known.has(node)) known.set(node, inferredFrom(node));
      return known.get(node);
    },
  };
}

/** The `user` of `typeof user` and of `typeof import("./schemas.js").user`. */
function schemaName(argument: TypeNode): EntityName | ImportTypeNode | undefined {
  const written = bare(argument);
  if (written && ts.isTypeQueryNode(written)) return written.exprName;
  return written && ts.isImportTypeNode(written) && written.isTypeOf ? written : undefined;
}

function fact(schema: string, written: TypeNode): InferredFact {
  const text = schema.startsWith("typeof ") ? schema : `typeof ${schema}`;
  return { schema: text, written: written.getText(), declaration: locationOf(written) };
}
