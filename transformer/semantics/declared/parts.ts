import type { Declaration, Node, Program, SourceFile, TypeChecker } from "typescript";
import { ts } from "../compiler.js";
import type { ModuleNames } from "../module-names.js";
import { isVocabulary } from "../type-names.js";
import { inspectContext } from "./context.js";
import { inspectDeclaration } from "./declarations.js";
import { inspectDecisions } from "./flow.js";
import type { Meaning, Names, Resolved } from "./names.js";
import { isPlatformName } from "./platform-names.js";
import { inspectSyntax } from "./syntax.js";
import type { Obstacle } from "./unsettled.js";

/**
 * A stretch of syntax, and what is asked of it:
 * - `written`: the type that a type node or an expression stands for, where it stands;
 * - `type`, `value`: what a declaration says under that meaning of its name;
 * - `signature`: what a function takes and, as far as it is annotated, returns;
 * - `flow`: what decides in a function what is run.
 */
export interface Part {
  readonly node: Node;
  readonly as: "written" | Meaning | "signature" | "flow";
  /** It is declared by the vocabulary, of which others are made without taking it apart. */
  readonly vocabulary: boolean;
}

/** What a part has in it that matters only together with another: see `settles.ts`. */
export type Mark = "platform" | "structure";

/** What stands in a part itself: the parts that it is made of, and what is wrong with it. */
export interface Inspection {
  readonly needs: readonly Part[];
  readonly obstacle: Obstacle | undefined;
  readonly marks: readonly Mark[];
}

export interface Parts {
  of(node: Node, as: Part["as"]): Part;
  inspect(part: Part): Inspection;
}

/** What is looked at, and what has been found in it so far. */
export interface Inspecting {
  readonly root: Node;
  /** What a name stands for is a part of what it stands in. */
  name(name: Node, meaning: Meaning): void;
  /** The same of a symbol that was found otherwise. */
  resolved(found: Resolved): void;
  need(node: Node, as: Part["as"]): void;
  refuse(kind: Obstacle["kind"], node: Node): void;
  mark(mark: Mark): void;
  /** All that stands in a node, as far as it says something about types. */
  visit(node: Node | undefined): void;
  readonly checker: TypeChecker;
  readonly names: Names;
}

export interface PartSources {
  readonly program: Program;
  readonly checker: TypeChecker;
  readonly modules: ModuleNames;
  readonly names: Names;
}

export function createParts({ program, checker, modules, names }: PartSources): Parts {
  const parts = new Map<Node, Map<Part["as"], Part>>();
  const vocabulary = new Map<SourceFile, boolean>();

  function of(node: Node, as: Part["as"]): Part {
    const known = parts.get(node) ?? new Map<Part["as"], Part>();
    parts.set(node, known);
    const part = known.get(as) ?? { node, as, vocabulary: isInVocabulary(node.getSourceFile()) };
    known.set(as, part);
    return part;
  }

  function isInVocabulary(file: SourceFile): boolean {
    const known = vocabulary.get(file) ?? isVocabulary(file, program, modules);
    vocabulary.set(file, known);
    return known;
  }

  /** The library is in the program as a whole, and so is what it leads to. */
  function isClosed(declaration: Declaration): boolean {
    return program.isSourceFileDefaultLibrary(declaration.getSourceFile());
  }

  function inspect({ node: root, as }: Part): Inspection {
    const needs = new Set<Part>();
    const marks = new Set<Mark>();
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
          if (isPlatformName(declaration.getSourceFile())) marks.add("platform");
          if (!isClosed(declaration)) needs.add(of(declaration, found.meaning));
          else if (ts.isTypeAliasDeclaration(declaration) && worksOut(declaration.type))
            marks.add("structure");
        }
      },
      need: (node, as) => needs.add(of(node, as)),
      refuse(kind, node) {
        obstacle ??= { kind, node };
      },
      mark: (mark) => marks.add(mark),
      visit: (node) => node && inspectSyntax(node, inspecting),
    };
    if (root.flags & ts.NodeFlags.JavaScriptFile) inspecting.refuse("javascript", root);
    else if (as === "written") inspectWritten(root, inspecting);
    else if (as === "flow") inspectDecisions(root, inspecting);
    else inspectDeclaration(root, as, inspecting);
    return { needs: [...needs], obstacle, marks: [...marks] };
  }

  return { of, inspect };
}

/** Whether an alias of the library makes another type of its arguments, as `Partial` does, and is no mere union. */
function worksOut(node: Node): boolean {
  return ts.isMappedTypeNode(node) || ts.isConditionalTypeNode(node) || ts.isTypeReferenceNode(node);
}

function inspectWritten(root: Node, inspecting: Inspecting): void {
  inspecting.visit(root);
  if (ts.isExpression(root) && !ts.isLiteralExpression(root) && !ts.isIdentifier(root))
    inspectContext(root, inspecting);
}
