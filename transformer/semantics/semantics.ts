import type {
  CallExpression,
  ClassLikeDeclaration,
  EntityName,
  Expression,
  Identifier,
  ImportTypeNode,
  Node,
  ParameterDeclaration,
  SignatureDeclaration,
  SourceFile,
  TypeNode,
} from "typescript";
import type { ErrorBase } from "../../runtime/contract/error-fragment.js";
import type { SourceLocation } from "../schema.js";

/**
 * The only door to a type checker. Syntax is TypeScript's own tree everywhere. Code that needs types and symbols calls this
 * interface, which returns plain data, one level at a time. So another checker (TypeScript 7's API) can be behind it.
 */
export interface Semantics {
  // Types

  /** One level of a type. */
  shape(type: TypeRef): TypeShape;
  /** Properties and index signatures of an object type or of an intersection of them, merged by the checker. */
  members(type: TypeRef): ObjectMembers;
  /** The name under which a type was declared, if it has one. The same type under the same name returns the same object. */
  nameOf(type: TypeRef): TypeName | undefined;
  /** The documented aliases that a type was written as, innermost first. */
  aliasesOf(type: TypeRef): readonly AliasFact[];
  /** Whether there is such an alias, including one of a member if the type was written as a union. */
  mentionsAlias(type: TypeRef): boolean;
  /** The schema of another library, if a type was written as its output: `z.infer<typeof user>`. */
  inferredFrom(type: TypeRef): InferredFact | undefined;
  /** Equal for two references to the same type, so it can be the key of a map. */
  identity(type: TypeRef): object;
  /** The type as TypeScript would print it, shortened: only for messages. */
  print(type: TypeRef): string;
  typeOfNode(node: TypeNode): TypeRef;
  typeOfExpression(node: Expression): TypeRef;
  /** The type of a class's instances, as declared. */
  typeOfInstance(node: ClassLikeDeclaration): TypeRef;
  /** Resolves `Promise<T>` and thenables. Returns any other type unchanged. */
  awaited(type: TypeRef): TypeRef;
  /** The class or interface that a type is an instance of, looking through aliases. */
  classOf(type: TypeRef): ClassFact | undefined;
  /** The facts about a type that is an `Error`, or about each such member of a union. */
  errorsOf(type: TypeRef): readonly ErrorFact[];
  /** The instances of the class that a value of the type is; `undefined` if that is not known, or is not an `Error`. */
  errorClassOf(type: TypeRef): ErrorFact | undefined;

  // Functions

  /** The call signatures of an expression's type. Several mean an overload, none means that it is not a function. */
  signaturesOf(node: Expression): readonly SignatureFact[];
  /** How a value of the type can be called. For a class, its constructors. */
  callable(type: TypeRef, at: Node): CallableFact;
  /** The same for an expression, or for the type of `typeof f`. */
  callableOf(node: Expression | TypeNode): CallableFact;

  // Symbols

  /** The declaration that a name refers to, following imports and re-exports. */
  declarationOf(node: Identifier | Expression): DeclarationFact | undefined;
  /** The declaration that a type's name refers to (of its alias, if any), following imports; `undefined` for inline types. */
  typeDeclarationOf(node: TypeNode): DeclarationFact | undefined;
  /** Whether the program's own files have a function or class with this name. The code of others is never read. */
  mayBeOwnFunction(name: string): boolean;
  /** How a module can refer to the value that a `typeof` in a type names. */
  valueReference(name: EntityName | ImportTypeNode, from: SourceFile): ValueReference;
  /**
   * The values that a type was written with: `isSku`, for its type and `string & Check<typeof isSku>`. Empty if that is not known
   * because the type was written for any constant: `const isSku: (text: string) => boolean`.
   */
  valuesBehind(type: TypeRef, written: TypeRef): readonly NamedValue[];
  /** Why a module cannot refer to such a value; `undefined` if every module can. */
  valueProblem(value: NamedValue): Extract<ValueReference, { problem: string }> | undefined;
  /** How a module can refer to the value whose name is at a position. */
  valueAt(place: SourceLocation, from: SourceFile): ValueReference;
  /** Whether every value of `from` is also one of `to`. */
  isAssignable(from: TypeRef, to: TypeRef): boolean;
  /** Which of Countersign's own classes an expression is an instance of, including subclasses. */
  instanceOf(node: Expression): "App" | "Router" | undefined;
  /** The declaration behind a module's `default` export. */
  defaultExport(file: SourceFile): Expression | undefined;
  /** Finds the expression of a parameter's default value or of a constant, following identifiers to `const` initializers. */
  constantInitializer(node: Identifier): Expression | undefined;

  // Bookkeeping

  /** A module's name, as in {@link DeclarationFact}. */
  moduleOf(file: SourceFile): string;
  /** The name for messages: relative to the project for a file of the project. */
  shownModule(file: SourceFile): string;

  /** The modules that a file imports directly. */
  importsOf(file: SourceFile): readonly SourceFile[];
  /** The files with declarations that need no import, without TypeScript's own library. */
  ambientFiles(): readonly SourceFile[];
}

declare const handle: unique symbol;

/** A type, opaque outside `semantics/`. It remembers where it was written, so that unions keep their written order. */
export interface TypeRef {
  readonly [handle]: "type";
}

export type TypeShape =
  | { readonly kind: "string" | "number" | "boolean" | "bigint" | "null" | "undefined" | "void" }
  | { readonly kind: "any" | "unknown" | "never" | "symbol" | "nonprimitive" | "type-parameter" }
  /** `Uppercase<string>`: strings that a function selects. */
  | { readonly kind: "string-mapping" }
  | { readonly kind: "literal"; readonly value: string | number | boolean | bigint }
  /** `texts` has one more element than `types`. */
  | { readonly kind: "template"; readonly texts: readonly string[]; readonly types: readonly TypeRef[] }
  /**
   * In the written order if known, otherwise sorted by text: never in the checker's internal order. Nested unions with a name of
   * their own remain members. `bits` are those of an enum of bit flags, see `flag-enums.ts`.
   */
  | { readonly kind: "union"; readonly members: readonly TypeRef[]; readonly bits?: number }
  | { readonly kind: "intersection"; readonly members: readonly TypeRef[] }
  | { readonly kind: "array"; readonly element: TypeRef }
  | { readonly kind: "tuple"; readonly elements: readonly TupleElement[] }
  /** A class or interface of the standard library or of Node: `Date`, `Map`, `RegExp` … */
  | { readonly kind: "builtin"; readonly name: string; readonly args: readonly TypeRef[] }
  /** A class that extends such a class, whatever its own name: `class Page extends Map`. */
  | { readonly kind: "extension"; readonly name: string; readonly base: string }
  /** The type has a call or construct signature. */
  | { readonly kind: "function" }
  | ({ readonly kind: "object" } & ObjectMembers);

export interface ObjectMembers {
  /** Inherited properties first, then in the order of declaration. */
  readonly properties: readonly PropertyFact[];
  readonly index: readonly IndexFact[];
  /** `toJSON`, if the method certainly exists. It is also among the properties. */
  readonly toJson?: ToJsonFact;
}

export interface IndexFact {
  readonly key: TypeRef;
  readonly value: TypeRef;
  /** Present if there is a comment on it. */
  readonly documentation?: Documentation;
}

export interface ToJsonFact {
  readonly property: PropertyFact;
  /** The type that it returns. */
  readonly answer: TypeRef;
  /** It returns an object of the type that has it. */
  readonly self: boolean;
  /** The static `fromJSON` of the class, if there is a public one. */
  readonly from?: FromJsonFact;
}

export interface FromJsonFact {
  /** The type of the class itself, not of its instances. */
  readonly class: TypeRef;
  readonly method: TypeRef;
  /** Whether the class has type parameters, which `fromJSON` does not receive. */
  readonly generic: boolean;
}

export interface TupleElement {
  readonly type: TypeRef;
  readonly optional: boolean;
  /** `...T[]`: `type` is `T`. */
  readonly rest: boolean;
  /** Present if there is a comment on it, by its name or where the tuple is written. */
  readonly documentation?: Documentation;
}

export interface PropertyFact {
  readonly name: string;
  /** Includes `undefined` if the property is optional and `undefined` was not removed. */
  readonly type: TypeRef;
  readonly optional: boolean;
  readonly readonly: boolean;
  /** `method() {}`, which is not data. */
  readonly method: boolean;
  /** A method of a class, which is in its prototype and not in the value, even if a mapped type kept it. */
  readonly prototype: boolean;
  /** `private`, `protected`, `#name`, or under a symbol. */
  readonly hidden: boolean;
  /** Under a unique symbol, in an interface or object type. */
  readonly symbol: boolean;
  readonly declaration: SourceLocation | undefined;
  readonly documentation: Documentation;
  /** The documentation of the type that declares it: an interface, a class, an alias. */
  readonly owner: Documentation;
  /** For an intersection: the properties of its members that were merged, if there are several. */
  readonly merged: readonly PropertyFact[];
  /**
   * The property that a mapped type made this one from, under the same name; or the properties of bases that this one redeclares.
   */
  readonly origins: readonly PropertyFact[];
}

/** `@tag text`, and its position. */
export interface TagFact {
  readonly name: string;
  readonly text: string;
  readonly location: SourceLocation;
}

/** Something that looks like a tag but is in the middle of a line, where it is only text. */
export interface InlineTagFact extends TagFact {
  /** The text before it in its line. */
  readonly before: string;
  /** The tag whose text contains it, if it is not in the description. */
  readonly within: string | undefined;
}

export interface Documentation {
  readonly text: string;
  readonly tags: readonly TagFact[];
  readonly inline?: readonly InlineTagFact[];
  /** Tags in comments that are not the declaration's JSDoc: `// @minimum 5`, or after it. */
  readonly unread?: readonly TagFact[];
  /** Declared in `node_modules`: its tags describe the type but never constrain it. */
  readonly external: boolean;
  /** A mapped type changed the type of this property, so the constraints for the original type may not fit. */
  readonly borrowed?: boolean;
}

export interface TypeName {
  readonly name: string;
  /**
   * `property`: an object type that is written at a property's declaration, or inferred from the value of a property or variable.
   * Its name is used if the type is recursive.
   */
  readonly kind: "interface" | "class" | "alias" | "enum" | "property";
  /** The path from the project's root without extension (`src/models/item`), or `package/path` in a package. */
  readonly module: string;
  /** The namespaces and functions that contain its declaration: `OpenAI.Chat`. Usually none. */
  readonly scope: string;
  readonly args: readonly TypeRef[];
  /** How many of the last `args` equal the defaults of their parameters and need not be written. */
  readonly defaults: number;
  /** Declared by Countersign, typia or TypeScript's own library: a way to write a type, never a type's own name. */
  readonly vocabulary: boolean;
  readonly declaration: SourceLocation;
  readonly documentation: Documentation;
}

export interface AliasFact {
  readonly name: string;
  readonly documentation: Documentation;
  readonly declaration: SourceLocation;
}

export interface InferredFact {
  /** `typeof user`, as written. */
  readonly schema: string;
  /** `z.infer<typeof user>`, and its position. */
  readonly written: string;
  readonly declaration: SourceLocation;
}

/** Its types are found when they are read. */
export interface SignatureFact {
  /** The declaration with the parameters, which may be in another module. */
  readonly declaration: SignatureDeclaration | undefined;
  readonly generic: boolean;
  readonly parameters: readonly ParameterFact[];
  readonly result: TypeRef;
  /** The handler's own name, if it is a named function. */
  readonly documentation: Documentation;
}

export interface CallableFact {
  /** `any` can be called in every way. */
  readonly kind: "function" | "class" | "none" | "any";
  readonly signatures: readonly SignatureFact[];
}

export type ValueReference =
  /** `path` starts with a name of the module itself, or with an export of `module`. */
  | { readonly module?: string; readonly path: readonly string[]; readonly problem?: undefined }
  | {
      readonly problem: "unresolved" | "not-exported" | "local" | "parameter";
      /** The file that declares it. */
      readonly file?: SourceFile;
    };

/** A value, under its name where a type is written. */
export interface NamedValue {
  /** The same for one value under all of its names, and different for different values. */
  readonly id: string;
  readonly text: string;
  readonly name: EntityName | ImportTypeNode;
  /** The position of the name. */
  readonly declaration: SourceLocation;
  readonly type: TypeRef;
}

export interface ParameterFact {
  readonly name: string;
  /** The declared or inferred type, including `undefined` if the parameter is optional. */
  readonly type: TypeRef;
  /** `?` or a default value. */
  readonly optional: boolean;
  readonly rest: boolean;
  readonly declaration: ParameterDeclaration | undefined;
}

export interface ClassFact {
  readonly name: string;
  readonly countersign: boolean;
  readonly args: readonly TypeRef[];
  /** The platform class it is or extends: `Response` for `class Page extends Response`. */
  readonly platform: string | undefined;
}

export interface ErrorFact {
  readonly base: ErrorBase;
  /** The ids of its class and of those that it inherits from, up to the base. */
  readonly classes: readonly string[];
  /** The project does not declare its class. */
  readonly foreign: boolean;
  /** Present for Countersign's `HttpError` and its subclasses. */
  readonly http:
    | {
        readonly status: TypeRef;
        /** `undefined` if it can be anything, or was left out. */
        readonly detail: TypeRef | undefined;
      }
    | undefined;
}

export interface DeclarationFact {
  readonly node: Node;
  readonly name: string;
  readonly module: string;
  /** Declared by Countersign itself. Its markers and classes are recognized by this, never by name alone. */
  readonly countersign: boolean;
}

export type { CallExpression, EntityName, Expression, Node, SourceFile, TypeNode };
