import type {
  Declaration,
  Expression,
  Program,
  SourceFile,
  Symbol as TsSymbol,
  TypeChecker,
} from "typescript";
import { ts } from "./compiler.js";
import { errorClassOf, errorsOf } from "./errors.js";
import { createFunctionNames, createNamed, type FunctionNames } from "./function-names.js";
import { createImports } from "./imports.js";
import { createInferredTypes } from "./inferred-types.js";
import { createInstances } from "./instances.js";
import { createModuleNames, type ModuleNames } from "./module-names.js";
import { platformBase } from "./platform.js";
import { createPrintType } from "./print-type.js";
import type { ClassFact, DeclarationFact, Semantics, TypeRef } from "./semantics.js";
import { createSignatures } from "./signatures.js";
import { declarationOfSymbol, followAlias } from "./symbols.js";
import { createTypeNames, declaredSymbol, typeArguments } from "./type-names.js";
import { argumentNode, referenced } from "./type-nodes.js";
import { ref, unwrap } from "./type-ref.js";
import { createShapes } from "./typescript6-shapes.js";
import { valueReference } from "./value-references.js";
import { createWrittenAliases } from "./written-aliases.js";
import { createWrittenValues } from "./written-values.js";

export interface SemanticsOptions {
  /** Absolute path of the project's folder, which module names are relative to. */
  readonly root: string;
  /** From a host that creates many programs. */
  readonly functionNames?: FunctionNames | undefined;
}

/** The door to TypeScript 6's checker. */
export function createSemantics(
  program: Program,
  { root, functionNames = createFunctionNames() }: SemanticsOptions,
): Semantics {
  const checker = program.getTypeChecker();
  const modules = createModuleNames(root);
  const shapes = createShapes(program, checker);
  const printType = createPrintType(checker);
  const factOf = createFacts(checker, modules);

  function classOf(written: TypeRef): ClassFact | undefined {
    const { type, node } = unwrap(written);
    const symbol = declaredSymbol(type, checker);
    const fact = factOf(symbol);
    if (!fact) return undefined;
    const { name, countersign } = fact;
    return {
      name,
      countersign,
      // For most types, only the name is needed.
      get args() {
        // If there is an alias, the written arguments are those of the alias.
        const direct =
          node && ts.isTypeReferenceNode(node) && referenced(node, checker) === symbol ? node : undefined;
        return typeArguments(type, checker).map((argument, i) => ref(argument, argumentNode(direct, i)));
      },
      get platform() {
        return platformBase(type, program, checker);
      },
    };
  }

  return {
    ...shapes,
    nameOf: createTypeNames(program, checker, modules, shapes.declarationOf),
    ...createWrittenAliases(program, checker, modules),
    ...createInferredTypes(checker, modules),
    identity: (type) => unwrap(type).type,
    print: (type) => printType(unwrap(type).type),
    typeOfNode: (node) => ref(checker.getTypeFromTypeNode(node), node),
    typeOfExpression: (node) => ref(checker.getTypeAtLocation(node)),
    typeOfInstance(node) {
      // For a class expression, this is the class itself; for a declaration, its instances.
      const type = checker.getTypeAtLocation(node);
      const symbol = ts.isClassExpression(node) ? type.getSymbol() : undefined;
      return ref(symbol ? checker.getDeclaredTypeOfSymbol(symbol) : type);
    },
    awaited(type) {
      const { type: inner, node } = unwrap(type);
      // Determining what `await` does with an interface takes the checker 0.3 ms, and most results have no `then`.
      if (!inner.isUnionOrIntersection() && !inner.getProperty("then")) return type;
      const awaited = checker.getAwaitedType(inner) ?? inner;
      if (awaited === inner) return type;
      const argument = node && ts.isTypeReferenceNode(node) ? node.typeArguments?.[0] : undefined;
      return ref(awaited, argument);
    },

    classOf,
    errorsOf: (type) => errorsOf(type, { checker, modules, program }),
    errorClassOf: (type) => errorClassOf(type, { checker, modules, program }),

    ...createSignatures(checker),
    ...createNamed(program, functionNames, modules),

    declarationOf: (node) => factOf(symbolOf(node, checker)),
    typeDeclarationOf(node) {
      if (ts.isTypeReferenceNode(node)) return factOf(referenced(node, checker));
      const name = ts.isImportTypeNode(node) ? node.qualifier : undefined;
      return name && factOf(checker.getSymbolAtLocation(name));
    },
    valueReference: (name, from) => valueReference(name, from, checker),
    ...createWrittenValues(program, checker, modules),
    ...createInstances(checker, factOf),
    defaultExport: (file) => defaultExport(file, checker),
    constantInitializer(node) {
      const declaration = declarationOfSymbol(followAlias(symbolOf(node, checker), checker));
      if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined;
      const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
      return isConst ? declaration.initializer : undefined;
    },

    moduleOf: (file) => modules.nameOf(file.fileName),
    shownModule: (file) => modules.shownName(file.fileName),
    ...createImports(program, checker),
  };
}

function symbolOf(node: Expression, checker: TypeChecker): TsSymbol | undefined {
  if (node.parent && ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node) {
    return checker.getShorthandAssignmentValueSymbol(node.parent);
  }
  return checker.getSymbolAtLocation(node);
}

type FactOf = (symbol: TsSymbol | undefined) => DeclarationFact | undefined;

/** The facts about a symbol's declaration, found once for all names that refer to it. */
function createFacts(checker: TypeChecker, modules: ModuleNames): FactOf {
  const known = new Map<TsSymbol, DeclarationFact>();
  return (symbol) => {
    const target = followAlias(symbol, checker);
    const node = declarationOfSymbol(target);
    if (!target || !node) return undefined;
    const found = known.get(target) ?? factAt(node, target.name, modules);
    known.set(target, found);
    return found;
  };
}

function factAt(node: Declaration, name: string, modules: ModuleNames): DeclarationFact {
  const { fileName } = node.getSourceFile();
  return { node, name, module: modules.nameOf(fileName), countersign: modules.isCountersign(fileName) };
}

function defaultExport(file: SourceFile, checker: TypeChecker): Expression | undefined {
  const module = checker.getSymbolAtLocation(file);
  const symbol = module?.exports?.get(ts.InternalSymbolName.Default);
  const node = symbol && declarationOfSymbol(symbol);
  if (!node) return undefined;
  if (ts.isExportAssignment(node)) return node.expression;
  const target = declarationOfSymbol(followAlias(symbol, checker));
  if (target && ts.isExportAssignment(target)) return target.expression;
  return target && ts.isVariableDeclaration(target) && ts.isIdentifier(target.name) ? target.name : undefined;
}
