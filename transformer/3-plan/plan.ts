import type { DependencyScope } from "../../runtime/contract/dependency.js";
import type { CompiledEndpoint } from "../../runtime/contract/endpoint.js";
import type { Limit } from "../../runtime/contract/limit.js";
import type { Method } from "../../runtime/contract/methods.js";
import type { OperationOptions } from "../../runtime/contract/operation-options.js";
import type { Json, ObjectSchema, Schema, SourceLocation, ValuePath } from "../schema.js";
import type { ParameterPlan } from "../sources/sources.js";

/** What a route is, read from its call and the signature of its handler. Generators and the document need nothing else. */
export interface OperationPlan {
  readonly method: Method;
  /** As written, in Hono's syntax, without the prefixes of surrounding routers. */
  readonly path: string;
  /** The router or app it is registered on: key of a {@link Registration} in `1-discover`. */
  readonly receiver: string | undefined;
  /** The route's own `dependencies` option. */
  readonly guards?: readonly NeedPlan[];
  /** In the order of the handler's parameters. */
  readonly parameters: readonly ParameterPlan[];
  readonly result: ResultPlan;
  /** For a socket: the messages that are exchanged once it is open. */
  readonly messages?: MessagesPlan;
  /** For an endpoint: what the server needs and cannot learn at run time. */
  readonly endpoint?: CompiledEndpoint;
  /** It is declared in the type of an application that handles it. */
  readonly isDescribed?: true;
  /** What its `callbacks` option describes. */
  readonly callbacks?: readonly CallbackPlan[];
  /** It is a request that the program sends: what it reads goes out, and its result comes in. */
  readonly isSent?: true;
  /** For an operation marked `@paginated`. */
  readonly pages?: PagesPlan;
  /** One for each status and class, by ascending status. */
  readonly thrown?: readonly ThrownError[];
  /** What its code sets on its `Outgoing` parameter, if it has one. */
  readonly outgoing?: OutgoingPlan;
  readonly documentation: OperationDocumentation;
  /** The handler's own name, if it has one. */
  readonly handlerName?: string;
  readonly location: SourceLocation;
  /** `src/app.ts:12`, relative to the project's root. */
  readonly source: string;
}

/** A request that the program sends because of an operation. */
export interface CallbackPlan {
  readonly name: string;
  /** The target: a URL with runtime expressions (OpenAPI 3.1, 4.8.18.2). */
  readonly url: string;
  readonly plan: OperationPlan;
}

/** One use of a dependency. */
export interface NeedPlan {
  readonly dependency: DependencyPlan;
  /** `false` calls it for this use only. */
  readonly cache: boolean;
  readonly scope: DependencyScope;
  readonly maxConcurrency?: number;
  /** The scopes that it requires of the credentials behind it, in addition to those that surrounding uses require. */
  readonly scopes?: readonly string[];
  /** How often requests may reach it. */
  readonly limits?: readonly NeedLimit[];
}

/** One limit of {@link NeedPlan.limits}. */
export interface NeedLimit extends Omit<Limit, "by"> {
  /** Absent if requests are counted by address, or by what `keyedBy` returns. */
  readonly by?: "everyone";
  readonly keyedBy?: NeedPlan;
}

/** A function that provides a value, read from its signature. Its parameters come from the request, like those of a handler. */
export interface DependencyPlan {
  /** The name it has where it is used: `db.connection`. */
  readonly name: string;
  readonly kind: "function" | "async" | "generator" | "class";
  /** How the module of the route accesses it. Absent if the program passes it: `dependencies: [f]`. */
  readonly reference?: ValuePath;
  readonly parameters: readonly ParameterPlan[];
  /** Like those of an operation. */
  readonly thrown?: readonly ThrownError[];
  readonly outgoing?: OutgoingPlan;
  /** `src/db.ts:12`, the place of its declaration. */
  readonly source: string;
  /** The location of its name in the declaration. */
  readonly location: SourceLocation;
}

/** The `dependencies` and `responses` of an app, router or inclusion. */
export interface GuardsPlan {
  readonly guards: readonly NeedPlan[];
  readonly responses?: DeclaredResponses;
  /** The location of the `new App(…)`, `new Router(…)` or `route(…)` that lists them, by which the linker identifies it. */
  readonly location: SourceLocation;
  /** `src/app.ts:12` */
  readonly source: string;
}

/** An `onError` call: the errors it handles, and what the declared result of its handler means on the wire. */
export interface ErrorHandlerPlan {
  /** The app or router it is registered on, as for an operation. */
  readonly receiver: string | undefined;
  /** A status, the id of a class, or the name of a class with special treatment. */
  readonly takes: number | string;
  /** The ids of a class from outside the project, and of the classes that it inherits from. Empty for every `Error`. */
  readonly foreign?: readonly string[];
  readonly bodies: readonly ErrorBodyPlan[];
  /** Whether it can return `undefined`, which leaves the error to outer handlers. */
  readonly passes: boolean;
  /** Whether it can throw the error again. */
  readonly rethrows: boolean;
  readonly thrown: readonly ThrownError[];
  readonly location: SourceLocation;
  /** `src/app.ts:12` */
  readonly source: string;
}

export interface ErrorBodyPlan extends Omit<ResultBodyPlan, "status"> {
  /** `own` for a plain value, which has the status of the error; `reply` for a reply whose type does not state its status. */
  readonly status: number | "own" | "reply";
}

/** What the handler's declared result means on the wire. */
export interface ResultPlan {
  /** The status of a value that is not a `Reply`. */
  readonly status: number;
  /** One entry for each status, in ascending order. Statuses are unique. */
  readonly bodies: readonly ResultBodyPlan[];
}

export interface ResultBodyPlan {
  readonly status: number;
  readonly body:
    | { readonly kind: "empty" }
    | { readonly kind: "json" | "json-lines"; readonly schema: Schema }
    | {
        readonly kind: "events";
        /** The schema of the JSON data, if there is any. */
        readonly schema?: Schema;
        /** Whether strings are sent unchanged. */
        readonly raw: boolean;
      }
    | { readonly kind: "text" | "binary"; readonly contentType: string }
    | { readonly kind: "file"; readonly contentType?: string }
    | { readonly kind: "response" };
  /** Header names and schemas of `Reply<Status, T, Headers>`. */
  readonly headers?: ObjectSchema;
  readonly description?: string;
}

/** How clients get from one page to the next. */
export interface PagesPlan {
  /** The property of a page with the list of its items, by its name in TypeScript. Absent if the page is the list. */
  readonly items?: string;
  readonly next: NextPagePlan;
}

/** Query parameters have their wire names, properties their names in TypeScript. */
export type NextPagePlan =
  /** The page has the next value of the parameter. It is absent, `null` or empty after the last page. */
  | { readonly by: "cursor"; readonly property: string; readonly parameter: string }
  /** The response has a `Link` header to the next page (RFC 8288). */
  | { readonly by: "link" }
  /** The parameter counts pages, or items. A page without items is after the last one. */
  | { readonly by: "page" | "offset"; readonly parameter: string; readonly first: number };

/** The messages of a socket, and which of the handler's parameters is the socket. */
export interface MessagesPlan extends SocketMessages {
  readonly at: number;
}

export interface SocketMessages {
  readonly receives: MessagePlan;
  readonly sends: MessagePlan;
  /**
   * Whether the handler is notified of a message that differs from its declaration. Otherwise, such a message ends the
   * connection.
   */
  readonly tells: boolean;
}

/** The messages in one direction. Without text and binary, there are none. */
export interface MessagePlan {
  /** The content of a text frame. */
  readonly text?: {
    /** The text itself, or JSON. */
    readonly as: "text" | "json";
    readonly schema: Schema;
  };
  /** Whether bytes are sent unchanged, in binary frames. */
  readonly binary: boolean;
}

/** An error that is thrown. */
export interface ThrownError {
  /** The status of an `HttpError`. Another error of the program has a status if a handler gives it one. */
  readonly status?: number;
  /** Ids of the program's own classes that it is an instance of, the most specific first. */
  readonly classes?: readonly string[];
  /** Absent if it can be any JSON. */
  readonly detail?: Schema;
  /** Its descriptions, each text once. */
  readonly descriptions?: readonly string[];
  /** The names of headers that are sent with it. */
  readonly headers?: readonly string[];
}

/** What a function may set on an `Outgoing`, as far as the source states it. */
export interface OutgoingPlan {
  /** Statuses for a result that is not a `Reply`. */
  readonly statuses: readonly number[];
  /** Names, each with one spelling. */
  readonly headers: readonly string[];
}

/** `@throws {404} text` */
export interface ThrowsNote {
  readonly status: number;
  readonly description: string;
}

/** The `responses` option, by status as OpenAPI writes it. */
export interface DeclaredResponses {
  readonly [status: string]: DeclaredResponsePlan;
}

export type DeclaredResponsePlan = ({ readonly written: Json } | TypedResponse) & {
  readonly location: SourceLocation;
};

/** `response<T>(description, mediaType)` */
export interface TypedResponse {
  readonly description?: string;
  readonly body?: ResultBodyPlan["body"];
  readonly mediaType?: string;
}

/** From route options (which must be static) and JSDoc. Options take precedence. */
export interface OperationDocumentation extends OperationOptions {
  readonly summary?: string;
  readonly description?: string;
  readonly operationId?: string;
  /** `@throws {404} text`, in order. */
  readonly throws?: readonly ThrowsNote[];
  readonly responses?: DeclaredResponses;
  /** The `extensions` option: members added to the Operation Object. */
  readonly extensions?: { readonly [name: string]: Json };
}

/** Data that is exchanged without a request, in both directions: the type of a codec, or the arguments and the result of a tool. */
export interface SidesPlan {
  readonly input: Schema;
  readonly output: Schema;
}
