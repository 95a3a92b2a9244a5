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
 * Where a parameter of a handler or dependency can come from: a row of `SOURCES`. Each phase asks the row of a parameter for
 * its part and knows no source by name.
 *
 * What takes a plan is a method, since TypeScript lets a method of `Source<QueryParameter>` stand for one that takes any
 * plan; a plan only meets its own row (`rowOf`).
 */
export interface Source<Plan extends Planned = Planned, Note = unknown> {
  readonly rule: Rule<Plan, Note>;
  /** Which names it reads, of which types: one name read in two ways is refused. */
  readings(plan: Plan): readonly Reading[];
  /** Whether there is no value where there is no request: in what lives as long as the app, or is resolved outside of one. */
  needsRequest(plan: Plan): boolean;
  /** Whether it carries files. */
  readonly files?: true;
  /** Present where it reads the body. */
  readonly body?: BodyReading<Plan>;
  /** Present where a function gives the value. */
  readonly need?: NeedReading<Plan>;
  /** Present where it is an open connection: what goes through it. */
  messages?(plan: Plan): SocketMessages;
  /** What is thrown because of it. @param method absent where it is not known: of what stands around routes. */
  thrown?(plan: Plan, method: Method | undefined): readonly ThrownError[];
  /** Whether a result of status 200 may become a 304. */
  unmodified?(plan: Plan, method: Method): boolean;
  /** Whether it is what the status and the headers of the answer are set on. */
  setsAnswer?(plan: Plan): boolean;
  readonly decode: Decoding<Plan>;
  readonly document: DocumentPart<Plan>;
  /** What a client sends for it; nothing for what is no argument of a call, such as credentials. */
  sent(plan: Plan): readonly Sent[];
  explain(plan: Plan): readonly ExplainedRow[];
}

/** Which parameters come from a source. The first rule that claims one has it: see `3-plan/parameters.ts`. */
export type Rule<Plan extends Planned, Note> =
  | {
      /** By how its type is written; the type need not be one that can travel. */
      readonly by: "type";
      /** @returns `refused` when it is one, but a wrong one, which has been reported. */
      claim(parameter: Parameter, context: RouteContext): Plan | "refused" | undefined;
    }
  | {
      /** By its marker, or without one by its name and what was read of its type. */
      readonly by: "marker";
      /** The name of its type in `runtime/types.ts`. */
      readonly marker: string;
      /** Reads the marker's second argument. */
      note(written: WrittenType, semantics: Semantics): Noted<Note>;
      infers?(parameter: ReadParameter, context: RouteContext): boolean;
      /**
       * @param alone whether no other parameter of the signature comes from this source.
       * @returns `undefined` when it was refused, which has been reported.
       */
      plan(parameter: ReadParameter<Note>, alone: boolean, context: RouteContext): Plan | undefined;
    };

/** A name that is read from a part of the request. */
export interface Reading {
  /** As it is written there: `user-agent`. */
  readonly name: string;
  /** The part of the request, for messages: `query` in "the query". */
  readonly place: string;
  /** Equal for names that mean the same there. */
  readonly key: string;
  /** Absent for a credential, which is text to everybody. */
  readonly schema?: Schema;
  readonly default?: Json | undefined;
  /** How the parts of its value are written, where they are not one value each. */
  readonly style?: string;
  /** Where the property stands that it is read for. */
  readonly declaration?: SourceLocation;
}

/** A body is read once, in one way. */
export type BodyReading<Plan extends Planned> = (
  | {
      readonly kind: Exclude<CompiledBody["kind"], "json">;
      /** What all who read it ask of its files; `undefined` where nobody wants one. */
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

/** How the handler's argument comes about. */
export type Decoding<Plan extends Planned> =
  | {
      /** Statements of `decode` read and check it. */
      readonly by: "statements";
      /** @param others all names that an operation reads from the same part of the request. */
      statements(plan: Plan, site: Site, others: () => readonly string[]): Statements;
      /** The statement behind those of all its parameters, which says where their issues are, if there is one to make. */
      locating(plans: readonly Plan[]): string | undefined;
      /** What it reads, under the names that stand in a `loc`: secrets among it are not echoed. */
      holders(plan: Plan): readonly Holder[];
    }
  | {
      /** It is at hand. */
      readonly by: "expression";
      expression(plan: Plan, module: ModuleText): string;
      /** The property of a `CompiledDependency` that says which of its parameters this is, where the runtime must know. */
      indexedAs?(plan: Plan): "scopesAt" | undefined;
      /** What of it not every server or app has. */
      uses?(plan: Plan): UsedValue | undefined;
    }
  | {
      /** The runtime fills it in, having resolved what it needs. */
      readonly by: "need";
      /**
       * A `CompiledNeed` of the parameter `at`.
       * @param needText writes that of a dependency.
       */
      need(
        plan: Plan,
        at: number,
        module: ModuleText,
        needText: (need: NeedPlan, at: number) => string,
      ): string;
    };

/** Lines that leave the value in a variable. */
export type Statements = (variable: string) => readonly string[];

/** What the document says of it. */
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
      /** The Request Body Object of all that read the body for an operation: of those rows together that have this part. */
      requestBody(plans: readonly Plan[], conversion: Conversion): { readonly [field: string]: unknown };
    }
  | {
      readonly part: "security";
      /** @param scopes asked for by the dependencies around it. */
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
  /** Its name on the wire, or what it is. */
  readonly reads: string;
  /** Its type, or where it comes from. */
  readonly type?: Schema | string;
  /** Whether it may be absent. */
  readonly presence?: string;
}
