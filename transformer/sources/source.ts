import type { CompiledBody } from "../../runtime/contract/body.js";
import type { JsonSchema } from "../../runtime/contract/component.js";
import type { Method } from "../../runtime/contract/methods.js";
import type { UsedValue } from "../../runtime/contract/request-view.js";
import type { SecurityFragment } from "../../runtime/contract/security.js";
import type { RouteContext } from "../3-plan/context.js";
import type { Noted } from "../3-plan/markers.js";
import type { Parameter, ReadParameter } from "../3-plan/parameter.js";
import type { NeedPlan, SocketMessages, ThrownError } from "../3-plan/plan.js";
import type { WrittenType } from "../3-plan/type-declaration.js";
import type { Site } from "../4-generate/decoder.js";
import type { ModuleText } from "../4-generate/module-text.js";
import type { Holder } from "../4-generate/secrets.js";
import type { Conversion } from "../openapi/json-schema/conversion.js";
import type { Json, Schema, SourceLocation, TypeTable } from "../schema.js";
import type { Semantics } from "../semantics/semantics.js";
import type { Sent } from "./sent.js";

/** What the plans of all sources have in common. */
export interface Planned {
  /** The source: the key of its row in `SOURCES`. */
  readonly in: string;
  /** The TypeScript name, for `explain`. */
  readonly name: string;
}

/**
 * A source of parameters of handlers and dependencies: a row of `SOURCES`. Each phase uses its part of a parameter's row and
 * refers to no source by name.
 *
 * Members that take a plan are methods, because TypeScript accepts a method of `Source<QueryParameter>` as one that takes any
 * plan. A plan is only passed to its own row (`rowOf`).
 */
export interface Source<Plan extends Planned = Planned, Note = unknown> {
  readonly rule: Rule<Plan, Note>;
  /** The names that it reads, with their types. A name that is read in two different ways is refused. */
  readings(plan: Plan): readonly Reading[];
  /** Whether there is no value without a request: in what lives as long as the app, or is resolved outside a request. */
  needsRequest(plan: Plan): boolean;
  /** Whether it carries files. */
  readonly files?: true;
  /** Present if it reads the body. */
  readonly body?: BodyReading<Plan>;
  /** Present if a function provides the value. */
  readonly need?: NeedReading<Plan>;
  /** Present if it is an open connection. Returns the messages of that connection. */
  messages?(plan: Plan): SocketMessages;
  /**
   * The errors that are thrown because of it.
   * @param method absent if it is unknown, as for what surrounds routes.
   */
  thrown?(plan: Plan, method: Method | undefined): readonly ThrownError[];
  /** Whether a result of status 200 may become a 304. */
  unmodified?(plan: Plan, method: Method): boolean;
  /** Whether the status and the headers of the response are set on it. */
  setsAnswer?(plan: Plan): boolean;
  readonly decode: Decoding<Plan>;
  readonly document: DocumentPart<Plan>;
  /** What a client sends for it. Empty if it is not an argument of a call, such as credentials. */
  sent(plan: Plan): readonly Sent[];
  explain(plan: Plan): readonly ExplainedRow[];
}

/** Which parameters come from a source. The first rule that claims a parameter gets it: see `3-plan/parameters.ts`. */
export type Rule<Plan extends Planned, Note> =
  | {
      /** Claims by how the type is written. The type need not be serializable. */
      readonly by: "type";
      /** @returns `refused` if the type belongs to this source but is invalid, which has been reported. */
      claim(parameter: Parameter, context: RouteContext): Plan | "refused" | undefined;
    }
  | {
      /** Claims by the marker or, without a marker, by the name and the type that was read. */
      readonly by: "marker";
      /** The name of its type in `runtime/types.ts`. */
      readonly marker: string;
      /** Reads the marker's second argument. */
      note(written: WrittenType, semantics: Semantics): Noted<Note>;
      infers?(parameter: ReadParameter, context: RouteContext): boolean;
      /**
       * @param alone whether no other parameter of the signature comes from this source.
       * @returns `undefined` if it was refused, which has been reported.
       */
      plan(parameter: ReadParameter<Note>, alone: boolean, context: RouteContext): Plan | undefined;
    };

/** A name that is read from a part of the request. */
export interface Reading {
  /** As it is written in the request: `user-agent`. */
  readonly name: string;
  /** The part of the request, for messages: `query` in "the query". */
  readonly place: string;
  /** Equal for names that mean the same in that part. */
  readonly key: string;
  /** Absent for a credential, which is always text. */
  readonly schema?: Schema;
  readonly default?: Json | undefined;
  /** How the parts of its value are written, if they are not one value each. */
  readonly style?: string;
  /** The location of the property that it is read for. */
  readonly declaration?: SourceLocation;
}

/** A body is read once, in one way. */
export type BodyReading<Plan extends Planned> = (
  | {
      readonly kind: Exclude<CompiledBody["kind"], "json">;
      /** What all parameters that read it require of its files. `undefined` if none reads a file. */
      uploads(plans: readonly Plan[], types: TypeTable): CompiledBody["uploads"];
    }
  | {
      readonly kind: "json";
      /** Whether it is read under its own name. */
      isEmbedded(plan: Plan): boolean;
      /** The plan that reads it under its own name. */
      embedded(plan: Plan): Plan;
    }
) & {
  /** For messages: `a form`. */
  readonly text: string;
};

export interface NeedReading<Plan extends Planned> {
  of(plan: Plan): NeedPlan;
  /** The plan with another need. */
  with(plan: Plan, need: NeedPlan): Plan;
}

/** How the handler's argument is obtained. */
export type Decoding<Plan extends Planned> =
  | {
      /** Statements of `decode` read and check it. */
      readonly by: "statements";
      /** @param others all names that an operation reads from the same part of the request. */
      statements(plan: Plan, site: Site, others: () => readonly string[]): Statements;
      /** The statement after those of all its parameters. It states the location of their issues, if there are any. */
      locating(plans: readonly Plan[]): string | undefined;
      /** What it reads, by the names that appear in a `loc`. Secrets among these values are not echoed. */
      holders(plan: Plan): readonly Holder[];
    }
  | {
      /** The value is available directly. */
      readonly by: "expression";
      expression(plan: Plan, module: ModuleText): string;
      /** The property of a `CompiledDependency` that states which of its parameters this is, if the runtime must know. */
      indexedAs?(plan: Plan): "scopesAt" | undefined;
      /** What it uses that not every server or app has. */
      uses?(plan: Plan): UsedValue | undefined;
    }
  | {
      /** The runtime fills it in after it has resolved what it needs. */
      readonly by: "need";
      /**
       * A `CompiledNeed` for the parameter at index `at`.
       * @param needText writes the `CompiledNeed` of a dependency.
       */
      need(
        plan: Plan,
        at: number,
        module: ModuleText,
        needText: (need: NeedPlan, at: number) => string,
      ): string;
    };

/** Lines that assign the value to a variable. */
export type Statements = (variable: string) => readonly string[];

/** Its part of the document. */
export type DocumentPart<Plan extends Planned> =
  | { readonly part: "nothing" }
  | {
      readonly part: "parameters";
      /** The types that it refers to. */
      types(plan: Plan): readonly Schema[];
      parameters(plan: Plan, conversion: Conversion): readonly ParameterObject[];
    }
  | {
      readonly part: "requestBody";
      /** The types that it refers to. */
      types(plan: Plan): readonly Schema[];
      /** The Request Body Object for all parameters of an operation that read the body, from all rows that have this part. */
      requestBody(plans: readonly Plan[], conversion: Conversion): { readonly [field: string]: unknown };
    }
  | {
      readonly part: "security";
      /** @param scopes the scopes that surrounding dependencies require. */
      security(plan: Plan, scopes: readonly string[]): SecurityFragment;
    };

/** An OpenAPI Parameter Object. */
export interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema: JsonSchema;
  readonly description?: unknown;
  readonly deprecated?: unknown;
}

/** A row of `countersign explain`. */
export interface ExplainedRow {
  readonly name: string;
  /** Its wire name, or what it is. */
  readonly reads: string;
  /** Its type, or its origin. */
  readonly type?: Schema | string;
  /** Whether it may be absent. */
  readonly presence?: string;
}
