import type { SignatureDeclaration } from "typescript";
import type { CallableFact, Documentation, ParameterFact, SignatureFact, TypeRef } from "./semantics.js";

/** Finds each type of a signature where it is known. Called when the type is read. */
export interface SignatureTypes {
  parameter(fact: ParameterFact, at: number): TypeRef;
  result(fact: SignatureFact): TypeRef;
}

/** A signature of one door, each of whose types is looked up where it is known for certain. */
export class DoorSignature implements SignatureFact {
  readonly declaration: SignatureDeclaration | undefined;
  readonly generic: boolean;
  readonly parameters: readonly ParameterFact[];
  readonly #fact: SignatureFact;
  readonly #types: SignatureTypes;
  #result: TypeRef | undefined;

  constructor(fact: SignatureFact, types: SignatureTypes) {
    this.declaration = fact.declaration;
    this.generic = fact.generic;
    this.parameters = fact.parameters.map((parameter, i) => new DoorParameter(parameter, i, types));
    this.#fact = fact;
    this.#types = types;
  }

  get result(): TypeRef {
    this.#result ??= this.#types.result(this.#fact);
    return this.#result;
  }

  get documentation(): Documentation {
    return this.#fact.documentation;
  }
}

class DoorParameter implements ParameterFact {
  readonly name: string;
  readonly optional: boolean;
  readonly rest: boolean;
  readonly declaration: ParameterFact["declaration"];
  readonly #fact: ParameterFact;
  readonly #at: number;
  readonly #types: SignatureTypes;
  #type: TypeRef | undefined;

  constructor(fact: ParameterFact, at: number, types: SignatureTypes) {
    this.name = fact.name;
    this.optional = fact.optional;
    this.rest = fact.rest;
    this.declaration = fact.declaration;
    this.#fact = fact;
    this.#at = at;
    this.#types = types;
  }

  get type(): TypeRef {
    this.#type ??= this.#types.parameter(this.#fact, this.#at);
    return this.#type;
  }
}

export function withTypes(
  { kind, signatures }: CallableFact,
  typesOf: (i: number) => SignatureTypes,
): CallableFact {
  return { kind, signatures: signatures.map((fact, i) => new DoorSignature(fact, typesOf(i))) };
}
