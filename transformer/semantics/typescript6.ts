import type {
  Declaration,
  Expression,
  Program,
  SourceFile,
  Symbol as TsSymbol,
  Type,
  TypeChecker,
} from "typescript";
import { ts } from "./compiler.js";
import { errorClassOf, errorsOf } from "./errors.js";
import { createImports } from "./imports.js";
import { createInferredTypes } from "./inferred-types.js";
import { createModuleNames, type ModuleNames } from "./module-names.js";
import { platformBase } from "./platform.js";
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

/**
 * The door to TypeScript 6's checker.
 * @param root absolute path of the project's folder: module names are relative to it.
 */
export function createSemantics(program: Program, { root }: { root: string }): Semantics {
  const checker = program.getTypeChecker();
  const modules = createModuleNames(root);
  const shapes = createShapes(program, checker);
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
      // Of most types only their names are of interest.
      get args() {
        // Through an alias the arguments as written are the alias's own.
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
    print: (type) => checker.typeToString(unwrap(type).type),
    typeOfNode: (node) => ref(checker.getTypeFromTypeNode(node), node),
    typeOfExpression: (node) => ref(checker.getTypeAtLocation(node)),
    awaited(type) {
      const { type: inner, node } = unwrap(type);
      // Asking the checker what `await` does to an interface costs 0.3 ms; most results have no `then`.
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

    declarationOf: (node) => factOf(symbolOf(node, checker)),
    typeDeclarationOf(node) {
      if (ts.isTypeReferenceNode(node)) return factOf(referenced(node, checker));
      const name = ts.isImportTypeNode(node) ? node.qualifier : undefined;
      return name && factOf(checker.getSymbolAtLocation(name));
    },
    valueReference: (name, from) => valueReference(name, from, checker),
    ...createWrittenValues(program, checker, modules),
    instanceOf: (node) => appOrRouter(checker.getTypeAtLocation(node), checker, factOf),
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

/** Also of a subclass, and of a type parameter that extends one. TypeScript refuses routes on `App | Router` (TS2349). */
function appOrRouter(type: Type, checker: TypeChecker, factOf: FactOf): "App" | "Router" | undefined {
  const present = checker.getNonNullableType(checker.getBaseConstraintOfType(type) ?? type);
  const fact = factOf(present.getSymbol());
  if (fact?.countersign) return fact.name === "App" || fact.name === "Router" ? fact.name : undefined;
  const [base] = present.isClass() ? checker.getBaseTypes(present) : [];
  return base && appOrRouter(base, checker, factOf);
}

type FactOf = (symbol: TsSymbol | undefined) => DeclarationFact | undefined;

/** What is declared by what a name stands for: found once, of however many names. */
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
