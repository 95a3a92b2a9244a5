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
 * The one door to a type checker. Syntax is TypeScript's own tree everywhere; what needs types and symbols is asked
 * here, one level at a time and as plain data, so that another checker (TypeScript 7's API) can stand behind it.
 */
export interface Semantics {
  // Types

  /** One level of a type. */
  shape(type: TypeRef): TypeShape;
  /** Properties and index signatures of an object type or of an intersection of them, merged by the checker. */
  members(type: TypeRef): ObjectMembers;
  /** The name a type was declared under, if it has one: the same object for the same type under the same name. */
  nameOf(type: TypeRef): TypeName | undefined;
  /** The aliases a type was written as, the innermost first, as far as something is said about them. */
  aliasesOf(type: TypeRef): readonly AliasFact[];
  /** Whether there is such an alias, also of a member where the type was written as a union. */
  mentionsAlias(type: TypeRef): boolean;
  /** The schema of another library that a type was written as the output of: `z.infer<typeof user>`. */
  inferredFrom(type: TypeRef): InferredFact | undefined;
  /** Equal for two references to the same type: a key for maps. */
  identity(type: TypeRef): object;
  /** As TypeScript would print it, shortened: for messages only. */
  print(type: TypeRef): string;
  typeOfNode(node: TypeNode): TypeRef;
  typeOfExpression(node: Expression): TypeRef;
  /** Of a class's instances, as it is declared. */
  typeOfInstance(node: ClassLikeDeclaration): TypeRef;
  /** `Promise<T>` and thenables resolved; anything else as it is. */
  awaited(type: TypeRef): TypeRef;
  /** The class or interface a type is an instance of, aliases looked through. */
  classOf(type: TypeRef): ClassFact | undefined;
  /** What a type, or each member of a union, says that is an `Error`. */
  errorsOf(type: TypeRef): readonly ErrorFact[];
  /** The instances of the class that a value of the type is; `undefined` where that is not known, or no `Error`. */
  errorClassOf(type: TypeRef): ErrorFact | undefined;

  // Functions

  /** The call signatures of an expression's type: more than one is an overload, none is not a function. */
  signaturesOf(node: Expression): readonly SignatureFact[];
  /** What a value of the type can be called as; of a class its constructors. */
  callable(type: TypeRef, at: Node): CallableFact;
  /** The same of an expression, or of what `typeof f` stands for. */
  callableOf(node: Expression | TypeNode): CallableFact;

  // Symbols

  /** The declaration a name stands for, imports and re-exports followed. */
  declarationOf(node: Identifier | Expression): DeclarationFact | undefined;
  /** What a type name stands for (its alias symbol's declaration), imports followed; `undefined` for inline types. */
  typeDeclarationOf(node: TypeNode): DeclarationFact | undefined;
  /** Whether the program's own files have a function or class that is called so: of others no code is looked at. */
  mayBeOwnFunction(name: string): boolean;
  /** How a module gets at the value a `typeof` in a type is about. */
  valueReference(name: EntityName | ImportTypeNode, from: SourceFile): ValueReference;
  /**
   * The values of a type that another was written with: `isSku`, of whose type and `string & Check<typeof isSku>`. None where
   * that is not known, since the type was written for any constant: `const isSku: (text: string) => boolean`.
   */
  valuesBehind(type: TypeRef, written: TypeRef): readonly NamedValue[];
  /** Why a module cannot get at such a value; `undefined` where every module can. */
  valueProblem(value: NamedValue): Extract<ValueReference, { problem: string }> | undefined;
  /** How a module gets at the value whose name stands at a place. */
  valueAt(place: SourceLocation, from: SourceFile): ValueReference;
  /** Whether every value of a type is one of another. */
  isAssignable(from: TypeRef, to: TypeRef): boolean;
  /** The class of Countersign's own that an expression is an instance of, subclasses included. */
  instanceOf(node: Expression): "App" | "Router" | undefined;
  /** The declaration behind a module's `default` export. */
  defaultExport(file: SourceFile): Expression | undefined;
  /** Where the default value of a parameter, or a constant, is written: identifiers followed to `const` initializers. */
  constantInitializer(node: Identifier): Expression | undefined;

  // Bookkeeping

  /** A module's name, as in {@link DeclarationFact}. */
  moduleOf(file: SourceFile): string;
  /** The same for messages: relative to the project where it is a file of it. */
  shownModule(file: SourceFile): string;

  /** The modules a file imports from, directly. */
  importsOf(file: SourceFile): readonly SourceFile[];
  /** The files that declare something for those who import nothing; without TypeScript's own library. */
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
  /** `Uppercase<string>`: strings that a function tells apart. */
  | { readonly kind: "string-mapping" }
  | { readonly kind: "literal"; readonly value: string | number | boolean | bigint }
  /** `texts` has one element more than `types`. */
  | { readonly kind: "template"; readonly texts: readonly string[]; readonly types: readonly TypeRef[] }
  /** In the order written where that is known, else by text: never the checker's internal order. Nested unions with a
   * name of their own stay members. `bits` are those of an enum of bit flags, see `flag-enums.ts`. */
  | { readonly kind: "union"; readonly members: readonly TypeRef[]; readonly bits?: number }
  | { readonly kind: "intersection"; readonly members: readonly TypeRef[] }
  | { readonly kind: "array"; readonly element: TypeRef }
  | { readonly kind: "tuple"; readonly elements: readonly TupleElement[] }
  /** A class or interface of the standard library or of Node: `Date`, `Map`, `RegExp` … */
  | { readonly kind: "builtin"; readonly name: string; readonly args: readonly TypeRef[] }
  /** One that extends such a class, whatever it is called itself: `class Page extends Map`. */
  | { readonly kind: "extension"; readonly name: string; readonly base: string }
  /** Has a call or construct signature. */
  | { readonly kind: "function" }
  | ({ readonly kind: "object" } & ObjectMembers);

export interface ObjectMembers {
  /** Inherited ones first, then in the order of declaration. */
  readonly properties: readonly PropertyFact[];
  readonly index: readonly IndexFact[];
  /** `toJSON`, where there is such a method for certain; it also stands among the properties. */
  readonly toJson?: ToJsonFact;
}

export interface IndexFact {
  readonly key: TypeRef;
  readonly value: TypeRef;
  /** Where something is said of it. */
  readonly documentation?: Documentation;
}

export interface ToJsonFact {
  readonly property: PropertyFact;
  /** What it answers. */
  readonly answer: TypeRef;
  /** It answers an object of the type that has it. */
  readonly self: boolean;
  /** The static `fromJSON` of the class, where it has one for everybody. */
  readonly from?: FromJsonFact;
}

export interface FromJsonFact {
  /** The type of the class itself, not of its instances. */
  readonly class: TypeRef;
  readonly method: TypeRef;
  /** Whether the class has type parameters, of which `fromJSON` knows nothing. */
  readonly generic: boolean;
}

export interface TupleElement {
  readonly type: TypeRef;
  readonly optional: boolean;
  /** `...T[]`: `type` is `T`. */
  readonly rest: boolean;
  /** Where something is said of it, by its name or where the tuple is written. */
  readonly documentation?: Documentation;
}

export interface PropertyFact {
  readonly name: string;
  /** Includes `undefined` where the property is optional and `undefined` was not removed. */
  readonly type: TypeRef;
  readonly optional: boolean;
  readonly readonly: boolean;
  /** `method() {}`: no data. */
  readonly method: boolean;
  /** A method of a class, which stands in its prototype, not in the value; also where a mapped type kept it. */
  readonly prototype: boolean;
  /** `private`, `protected`, `#name`, or under a symbol. */
  readonly hidden: boolean;
  /** Under a unique symbol, in an interface or object type. */
  readonly symbol: boolean;
  readonly declaration: SourceLocation | undefined;
  readonly documentation: Documentation;
  /** What is said of the type that it is declared in: an interface, a class, an alias. */
  readonly owner: Documentation;
  /** In an intersection: the properties of its members that were merged, where there are several. */
  readonly merged: readonly PropertyFact[];
  /** The property that a mapped type made this one from, under the same name; or those of bases that this one declares again. */
  readonly origins: readonly PropertyFact[];
}

/** `@tag text`, and where it stands. */
export interface TagFact {
  readonly name: string;
  readonly text: string;
  readonly location: SourceLocation;
}

/** What looks like a tag in the middle of a line, where it is only text. */
export interface InlineTagFact extends TagFact {
  /** What stands before it in its line. */
  readonly before: string;
  /** The tag in whose text it stands, if it is not in the description. */
  readonly within: string | undefined;
}

export interface Documentation {
  readonly text: string;
  readonly tags: readonly TagFact[];
  readonly inline?: readonly InlineTagFact[];
  /** In comments that are not the declaration's JSDoc: `// @minimum 5`, or behind it. */
  readonly unread?: readonly TagFact[];
  /** Declared in `node_modules`: its tags describe but never constrain. */
  readonly external: boolean;
  /** Of a property that a mapped type made another type of: constraints for the first need not fit the second. */
  readonly borrowed?: boolean;
}

export interface TypeName {
  readonly name: string;
  /**
   * `property`: an object type written where a property is declared, or worked out of the value of a property or variable,
   * whose name serves if it comes back to itself.
   */
  readonly kind: "interface" | "class" | "alias" | "enum" | "property";
  /** Path from the project's root without extension (`src/models/item`), or `package/path` in a package. */
  readonly module: string;
  /** The namespaces and functions it was declared in: `OpenAI.Chat`, mostly none. */
  readonly scope: string;
  readonly args: readonly TypeRef[];
  /** How many of the last `args` are their parameters' defaults, which need not be written. */
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
  /** `typeof user`, as it is written. */
  readonly schema: string;
  /** `z.infer<typeof user>`, and where it stands. */
  readonly written: string;
  readonly declaration: SourceLocation;
}

/** Its types are asked for when they are read. */
export interface SignatureFact {
  /** Where the parameters were written; may be in another module. */
  readonly declaration: SignatureDeclaration | undefined;
  readonly generic: boolean;
  readonly parameters: readonly ParameterFact[];
  readonly result: TypeRef;
  /** The handler's own name, when it is a named function. */
  readonly documentation: Documentation;
}

export interface CallableFact {
  /** `any` can be called as anything. */
  readonly kind: "function" | "class" | "none" | "any";
  readonly signatures: readonly SignatureFact[];
}

export type ValueReference =
  /** `path` starts with a name of the module itself, or with what `module` exports. */
  | { readonly module?: string; readonly path: readonly string[]; readonly problem?: undefined }
  | {
      readonly problem: "unresolved" | "not-exported" | "local" | "parameter";
      /** Where it is declared. */
      readonly file?: SourceFile;
    };

/** A value, as it is called where a type is written. */
export interface NamedValue {
  /** The same for one value, whoever names it; another for another. */
  readonly id: string;
  readonly text: string;
  readonly name: EntityName | ImportTypeNode;
  /** Where the name stands. */
  readonly declaration: SourceLocation;
  readonly type: TypeRef;
}

export interface ParameterFact {
  readonly name: string;
  /** The declared or inferred type, `undefined` included when the parameter is optional. */
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
  /** The ids of its class and those that it inherits from, up to the base. */
  readonly classes: readonly string[];
  /** Its class is none of the project's. */
  readonly foreign: boolean;
  /** Of Countersign's `HttpError` and classes below it. */
  readonly http:
    | {
        readonly status: TypeRef;
        /** `undefined` where it can be anything, or was left out. */
        readonly detail: TypeRef | undefined;
      }
    | undefined;
}

export interface DeclarationFact {
  readonly node: Node;
  readonly name: string;
  readonly module: string;
  /** Declared by Countersign itself: its markers and classes are recognized by this, never by name alone. */
  readonly countersign: boolean;
}

export type { CallExpression, EntityName, Expression, Node, SourceFile, TypeNode };
