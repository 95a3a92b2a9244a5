import type { Declaration, Node, Program, SourceFile, TypeChecker } from "typescript";
import { ts } from "../compiler.js";
import type { ModuleNames } from "../module-names.js";
import { isVocabulary } from "../type-names.js";
import { inspectContext, isInContext } from "./context.js";
import { inspectDeclaration } from "./declarations.js";
import { inspectDecisions } from "./flow.js";
import type { Inspecting, Inspection, Mark, Part } from "./inspecting.js";
import type { Names } from "./names.js";
import { isPlatformName } from "./platform-names.js";
import { inspectSyntax } from "./syntax.js";
import type { Obstacle } from "./unsettled.js";

export interface Parts {
  of(node: Node, as: Part["as"], name?: string): Part;
  inspect(part: Part): Inspection;
}

export interface PartSources {
  readonly program: Program;
  readonly checker: TypeChecker;
  readonly modules: ModuleNames;
  readonly names: Names;
}

export function createParts({ program, checker, modules, names }: PartSources): Parts {
  const parts = new Map<Node, Map<string, Part>>();
  const vocabulary = new Map<SourceFile, boolean>();

  function of(node: Node, as: Part["as"], name = ""): Part {
    const known = parts.get(node) ?? new Map<string, Part>();
    parts.set(node, known);
    const key = `${as} ${name}`;
    const part = known.get(key) ?? { node, as, name, vocabulary: isInVocabulary(node.getSourceFile()) };
    known.set(key, part);
    return part;
  }

  function isInVocabulary(file: SourceFile): boolean {
    const known = vocabulary.get(file) ?? isVocabulary(file, program, modules);
    vocabulary.set(file, known);
    return known;
  }

  /** The entire library is in the program, and so is everything that it leads to. */
  function isClosed(declaration: Declaration): boolean {
    return program.isSourceFileDefaultLibrary(declaration.getSourceFile());
  }

  function inspect({ node: root, as, name }: Part): Inspection {
    const needs = new Set<Part>();
    const marks = new Map<Mark, Node>();
    let obstacle: Obstacle | undefined;
    const inspecting: Inspecting = {
      root,
      checker,
      names,
      name: (name, meaning) => inspecting.resolved(names.resolve(name, meaning)),
      resolved(found) {
        if (found.obstacle) {
          obstacle ??= found.obstacle;
          return;
        }
        for (const declaration of found.declarations) {
          if (isPlatformName(declaration.getSourceFile())) inspecting.mark("platform", declaration);
          if (!isClosed(declaration)) needs.add(of(declaration, found.meaning));
          else if (worksOut(declaration, found.name, names)) inspecting.mark("structure", declaration);
        }
      },
      need: (node, as, name) => needs.add(of(node, as, name)),
      refuse(kind, node) {
        obstacle ??= { kind, node };
      },
      mark: (mark, node) => marks.has(mark) || marks.set(mark, node),
      visit: (node) => node && inspectSyntax(node, inspecting),
    };
    if (isJavaScript(root)) inspecting.refuse("javascript", root);
    else if (as === "written") inspectWritten(root, inspecting);
    else if (as === "flow") inspectDecisions(root, name, inspecting);
    else inspectDeclaration(root, as, inspecting);
    return { needs: [...needs], obstacle, marks };
  }

  return { of, inspect };
}

/**
 * Whether an alias of the library computes another type from the content of its arguments. Most of them look only at the
 * properties of an object, not at their types, and `Record` looks at none.
 */
function worksOut(declaration: Declaration, name: Node, names: Names): boolean {
  if (!ts.isTypeAliasDeclaration(declaration) || declaration.name.text === "Record") return false;
  if (!SHALLOW.has(declaration.name.text)) return !ts.isUnionTypeNode(declaration.type);
  const { parent } = name;
  const [argument] = ts.isTypeReferenceNode(parent) ? (parent.typeArguments ?? []) : [];
  if (!argument || !ts.isTypeReferenceNode(argument)) return !argument || !ts.isTypeLiteralNode(argument);
  const found = names.resolve(argument.typeName, "type");
  return found.obstacle !== undefined || !found.declarations.every(isOwnObject);
}

const SHALLOW: ReadonlySet<string> = new Set(["Partial", "Required", "Readonly", "Pick", "Omit"]);

function isOwnObject(declaration: Declaration): boolean {
  if (isPlatformName(declaration.getSourceFile())) return false;
  if (ts.isTypeAliasDeclaration(declaration)) return ts.isTypeLiteralNode(declaration.type);
  return ts.isInterfaceDeclaration(declaration) || ts.isClassLike(declaration);
}

function inspectWritten(root: Node, inspecting: Inspecting): void {
  inspecting.visit(root);
  if (ts.isExpression(root) && isInContext(root)) inspectContext(root, inspecting);
}

function isJavaScript({ flags }: Node): boolean {
  return (flags & ts.NodeFlags.JavaScriptFile) !== 0 && (flags & ts.NodeFlags.JsonFile) === 0;
}
