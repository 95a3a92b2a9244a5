import type {
  ArrowFunction,
  Expression,
  FunctionExpression,
  Node,
  ParameterDeclaration,
  Signature,
  SignatureDeclaration,
  Symbol as TsSymbol,
  Type,
  TypeChecker,
  TypeNode,
} from "typescript";
import { ts } from "./compiler.js";
import { documentationOf, NO_DOCUMENTATION } from "./documentation.js";
import type {
  CallableFact,
  Documentation,
  ParameterFact,
  Semantics,
  SignatureFact,
  TypeRef,
} from "./semantics.js";
import { declarationOfSymbol } from "./symbols.js";
import { ref, unwrap } from "./type-ref.js";

type Written = ArrowFunction | FunctionExpression;

/**
 * The parameters and results of functions. Each type is found when it is read: most dependencies are planned without the type of
 * their result, and a parameter that is itself a dependency is recognized by its name.
 */
export function createSignatures(
  checker: TypeChecker,
): Pick<Semantics, "signaturesOf" | "callable" | "callableOf"> {
  const facts = (signatures: readonly Signature[], at: Node): readonly SignatureFact[] =>
    signatures.map((signature) => new TypeSignature(signature, at, checker));

  function callable(type: Type, at: Node): CallableFact {
    if (type.flags & ts.TypeFlags.Any) return { kind: "any", signatures: [] };
    const constructors = type.getConstructSignatures();
    if (constructors.length > 0) return { kind: "class", signatures: facts(constructors, at) };
    const calls = type.getCallSignatures();
    return { kind: calls.length > 0 ? "function" : "none", signatures: facts(calls, at) };
  }

  function written(node: Node): SignatureFact | undefined {
    const declaration = writtenFunction(node);
    const signature = declaration && checker.getSignatureFromDeclaration(declaration);
    return signature && new WrittenSignature(signature, declaration, checker);
  }

  return {
    signaturesOf(node) {
      const own = written(node);
      if (own) return [own];
      const type = checker.getTypeAtLocation(node);
      return facts(checker.getSignaturesOfType(type, ts.SignatureKind.Call), node);
    },
    callable: (type, at) => callable(unwrap(type).type, at),
    callableOf(node) {
      const own = written(node);
      if (own) return { kind: "function", signatures: [own] };
      const type = ts.isTypeNode(node) ? checker.getTypeFromTypeNode(node) : checker.getTypeAtLocation(node);
      return callable(type, node);
    },
  };
}

/** A function that is written where it is passed. In JavaScript, its comments influence its type. */
function writtenFunction(node: Node): Written | undefined {
  if (ts.isParenthesizedExpression(node)) return writtenFunction(node.expression);
  const isFunction = ts.isArrowFunction(node) || ts.isFunctionExpression(node);
  return isFunction && !(node.flags & ts.NodeFlags.JavaScriptFile) ? node : undefined;
}

/** A signature of a type. */
class TypeSignature implements SignatureFact {
  readonly declaration: SignatureDeclaration | undefined;
  readonly generic: boolean;
  readonly parameters: readonly ParameterFact[];
  readonly #signature: Signature;
  readonly #checker: TypeChecker;
  #result: TypeRef | undefined;

  constructor(signature: Signature, at: Node, checker: TypeChecker) {
    // A JSDoc signature counts as a declaration too.
    this.declaration = signature.declaration as SignatureDeclaration | undefined;
    this.generic = (signature.typeParameters?.length ?? 0) > 0;
    this.parameters = signature.parameters.map((symbol) =>
      parameterFact(symbol, () => checker.getTypeOfSymbolAtLocation(symbol, at), checker),
    );
    this.#signature = signature;
    this.#checker = checker;
  }

  get result(): TypeRef {
    this.#result ??= ref(
      this.#checker.getReturnTypeOfSignature(this.#signature),
      this.declaration?.type as TypeNode | undefined,
    );
    return this.#result;
  }

  get documentation(): Documentation {
    return this.declaration ? documentationOf(this.declaration) : NO_DOCUMENTATION;
  }
}

/**
 * A signature of a function expression. Its type is the one that it is written with, but the checker first determines what the
 * function is passed to. Choosing an overload of `app.get` for that takes a quarter of the time in which a thousand routes are
 * read. So only the types of its parts are requested, and the type of the expression only if a part has no type of its own.
 */
class WrittenSignature implements SignatureFact {
  readonly declaration: Written;
  readonly generic: boolean;
  readonly parameters: readonly ParameterFact[];
  readonly #signature: Signature;
  readonly #checker: TypeChecker;
  #result: TypeRef | undefined;

  constructor(signature: Signature, declaration: Written, checker: TypeChecker) {
    this.declaration = declaration;
    this.generic = (signature.typeParameters?.length ?? 0) > 0;
    this.parameters = signature.parameters.map((symbol) =>
      parameterFact(symbol, (node) => this.#typeOf(symbol, node), checker),
    );
    this.#signature = signature;
    this.#checker = checker;
  }

  get result(): TypeRef {
    this.#result ??= this.#findResult();
    return this.#result;
  }

  #findResult(): TypeRef {
    const { type } = this.declaration;
    if (!type) this.#inContext();
    return ref(this.#checker.getReturnTypeOfSignature(this.#signature), type);
  }

  get documentation(): Documentation {
    return documentationOf(this.declaration);
  }

  #typeOf(symbol: TsSymbol, node: ParameterDeclaration | undefined): Type {
    const literal = node && literalDefault(node, this.#checker);
    if (literal) return literal;
    if (!node?.type) this.#inContext();
    return this.#checker.getTypeOfSymbolAtLocation(symbol, this.declaration);
  }

  /** Makes the checker determine what the function is passed to, which gives a type to parts without one of their own. */
  #inContext(): void {
    this.#checker.getTypeAtLocation(this.declaration);
  }
}

function parameterFact(
  symbol: TsSymbol,
  typeOf: (node: ParameterDeclaration | undefined) => Type,
  checker: TypeChecker,
): ParameterFact {
  const node = declarationOfSymbol(symbol);
  const declaration = node && ts.isParameter(node) ? node : undefined;
  let type: TypeRef | undefined;
  return {
    name: symbol.name,
    get type() {
      type ??= ref(typeOf(declaration), declaration?.type);
      return type;
    },
    optional: declaration
      ? checker.isOptionalParameter(declaration)
      : (symbol.flags & ts.SymbolFlags.Optional) !== 0,
    rest: declaration?.dotDotDotToken !== undefined,
    declaration,
  };
}

/**
 * The type of `dryRun = false` in a function that is itself an argument. All functions that accept handlers declare their
 * parameters as `never`, so the type comes only from the default. The type of a literal is known without looking at the function
 * that accepts it.
 */
function literalDefault(parameter: ParameterDeclaration, checker: TypeChecker): Type | undefined {
  const { type, initializer, parent } = parameter;
  if (type || !initializer || !isArgument(parent)) return undefined;
  return literalType(initializer, checker);
}

function isArgument(node: Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isArgument(parent);
  return ts.isCallExpression(parent) && parent.expression !== node;
}

function literalType(value: Expression, checker: TypeChecker): Type | undefined {
  if (ts.isParenthesizedExpression(value)) return literalType(value.expression, checker);
  if (ts.isStringLiteralLike(value)) return checker.getStringType();
  if (ts.isNumericLiteral(value)) return checker.getNumberType();
  if (ts.isBigIntLiteral(value)) return checker.getBigIntType();
  if (value.kind === ts.SyntaxKind.TrueKeyword || value.kind === ts.SyntaxKind.FalseKeyword)
    return checker.getBooleanType();
  const isSigned =
    ts.isPrefixUnaryExpression(value) &&
    (value.operator === ts.SyntaxKind.MinusToken || value.operator === ts.SyntaxKind.PlusToken);
  return isSigned && ts.isNumericLiteral(value.operand) ? checker.getNumberType() : undefined;
}
