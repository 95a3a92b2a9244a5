import type { DependencyScope } from "../../runtime/contract/dependency.js";
import type { CompiledEndpoint } from "../../runtime/contract/endpoint.js";
import type { Limit } from "../../runtime/contract/limit.js";
import type { Method } from "../../runtime/contract/methods.js";
import type { OperationOptions } from "../../runtime/contract/operation-options.js";
import type { Json, ObjectSchema, Schema, SourceLocation, ValuePath } from "../schema.js";
import type { ParameterPlan } from "../sources/sources.js";

/** What a route is, read from its call and its handler's signature. Generators and the document need nothing else. */
export interface OperationPlan {
  readonly method: Method;
  /** As written, in Hono's syntax, without the prefixes of routers around it. */
  readonly path: string;
  /** The router or app it is registered on: key of a {@link Registration} in `1-discover`. */
  readonly receiver: string | undefined;
  /** The route's own `dependencies` option. */
  readonly guards?: readonly NeedPlan[];
  /** In the order of the handler's parameters. */
  readonly parameters: readonly ParameterPlan[];
  readonly result: ResultPlan;
  /** Of a socket: what is said once it is open. */
  readonly messages?: MessagesPlan;
  /** Of an endpoint: what the server is told, which nothing says at run time. */
  readonly endpoint?: CompiledEndpoint;
  /** It stands in the type of an application that answers it. */
  readonly isDescribed?: true;
  /** What its `callbacks` option describes. */
  readonly callbacks?: readonly CallbackPlan[];
  /** It is a request that the program sends: what it reads goes out, and what it results in comes in. */
  readonly isSent?: true;
  /** Of what is marked `@paginated`. */
  readonly pages?: PagesPlan;
  /** One for each status and class, by ascending status. */
  readonly thrown?: readonly ThrownError[];
  /** What its code sets on an `Outgoing`, where it asks for one. */
  readonly outgoing?: OutgoingPlan;
  readonly documentation: OperationDocumentation;
  /** The handler's own name, when it has one. */
  readonly handlerName?: string;
  readonly location: SourceLocation;
  /** `src/app.ts:12`, relative to the project's root. */
  readonly source: string;
}

/** A request that the program sends because of an operation. */
export interface CallbackPlan {
  readonly name: string;
  /** Where to: a URL with runtime expressions (OpenAPI 3.1, 4.8.18.2). */
  readonly url: string;
  readonly plan: OperationPlan;
}

/** One use of a dependency. */
export interface NeedPlan {
  readonly dependency: DependencyPlan;
  /** `false` calls it for this use alone. */
  readonly cache: boolean;
  readonly scope: DependencyScope;
  readonly maxConcurrency?: number;
  /** What it asks of the credentials behind it, in addition to what is asked around it. */
  readonly scopes?: readonly string[];
  /** How often requests may reach it. */
  readonly limits?: readonly NeedLimit[];
}

/** One limit of {@link NeedPlan.limits}. */
export interface NeedLimit extends Omit<Limit, "by"> {
  /** Absent where requests are counted by address, or by what `keyedBy` returns. */
  readonly by?: "everyone";
  readonly keyedBy?: NeedPlan;
}

/** A function that gives a value, read from its signature. Its parameters come from the request as a handler's do. */
export interface DependencyPlan {
  /** As it is called where it is used: `db.connection`. */
  readonly name: string;
  readonly kind: "function" | "async" | "generator" | "class";
  /** How the route's module gets at it. Absent where the program hands it over: `dependencies: [f]`. */
  readonly reference?: ValuePath;
  readonly parameters: readonly ParameterPlan[];
  /** As those of an operation. */
  readonly thrown?: readonly ThrownError[];
  readonly outgoing?: OutgoingPlan;
  /** `src/db.ts:12`, where it is declared. */
  readonly source: string;
  /** Its name there. */
  readonly location: SourceLocation;
}

/** The `dependencies` and `responses` of an app, router or inclusion. */
export interface GuardsPlan {
  readonly guards: readonly NeedPlan[];
  readonly responses?: DeclaredResponses;
  /** Of the `new App(…)`, `new Router(…)` or `route(…)` that lists them; the linker knows it by this. */
  readonly location: SourceLocation;
  /** `src/app.ts:12` */
  readonly source: string;
}

/** An `onError` call: what it takes, and what its handler's declared result means on the wire. */
export interface ErrorHandlerPlan {
  /** The app or router it is registered on, as of an operation. */
  readonly receiver: string | undefined;
  /** A status, the id of a class, or the name of one that is treated apart. */
  readonly takes: number | string;
  /** The ids of a class that is not of the project, and of those it inherits from; none for every `Error`. */
  readonly foreign?: readonly string[];
  readonly bodies: readonly ErrorBodyPlan[];
  /** It can return `undefined`, which leaves the error to the handlers further out. */
  readonly passes: boolean;
  /** It can throw the error again. */
  readonly rethrows: boolean;
  readonly thrown: readonly ThrownError[];
  readonly location: SourceLocation;
  /** `src/app.ts:12` */
  readonly source: string;
}

export interface ErrorBodyPlan extends Omit<ResultBodyPlan, "status"> {
  /** `own` for a plain value, which has the error's status; `reply` for a reply whose status its type does not say. */
  readonly status: number | "own" | "reply";
}

/** What the handler's declared result means on the wire. */
export interface ResultPlan {
  /** The status of a value that is not a `Reply`. */
  readonly status: number;
  /** One entry a status, in ascending order; statuses are unique. */
  readonly bodies: readonly ResultBodyPlan[];
}

export interface ResultBodyPlan {
  readonly status: number;
  readonly body:
    | { readonly kind: "empty" }
    | { readonly kind: "json" | "json-lines"; readonly schema: Schema }
    | {
        readonly kind: "events";
        /** Of the data that is JSON, if any is. */
        readonly schema?: Schema;
        /** Whether strings are sent as they are. */
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
  /** The property of a page that is the list of its items, in TypeScript; absent where the page is the list. */
  readonly items?: string;
  readonly next: NextPagePlan;
}

/** Query parameters are called as on the wire, properties as in TypeScript. */
export type NextPagePlan =
  /** The page has what the parameter is to be next: absent, `null` or empty behind the last one. */
  | { readonly by: "cursor"; readonly property: string; readonly parameter: string }
  /** The response has a header `Link` to it (RFC 8288). */
  | { readonly by: "link" }
  /** The parameter counts pages, or items. The last page is the one that has no items. */
  | { readonly by: "page" | "offset"; readonly parameter: string; readonly first: number };

/** What goes through a socket, and which of the handler's parameters it is. */
export interface MessagesPlan extends SocketMessages {
  readonly at: number;
}

export interface SocketMessages {
  readonly receives: MessagePlan;
  readonly sends: MessagePlan;
  /** Whether the handler is told of a message that is not as declared, which otherwise ends the connection. */
  readonly tells: boolean;
}

/** What goes one way. Without text and binary nothing does. */
export interface MessagePlan {
  /** What a text frame holds. */
  readonly text?: {
    /** The text itself, or JSON. */
    readonly as: "text" | "json";
    readonly schema: Schema;
  };
  /** Whether bytes go as they are, in binary frames. */
  readonly binary: boolean;
}

/** An error that is thrown. */
export interface ThrownError {
  /** Of an `HttpError`. Another error of the program has one where a handler gives it one. */
  readonly status?: number;
  /** Ids of the program's own classes that it is an instance of, the most specific first. */
  readonly classes?: readonly string[];
  /** Absent where it can be any JSON. */
  readonly detail?: Schema;
  /** What is said of it: each text once. */
  readonly descriptions?: readonly string[];
  /** The names of headers that come with it. */
  readonly headers?: readonly string[];
}

/** What a function may set on an `Outgoing`, as far as the program says it. */
export interface OutgoingPlan {
  /** Of a result that is no `Reply`. */
  readonly statuses: readonly number[];
  /** Names, each in one spelling. */
  readonly headers: readonly string[];
}

/** `@throws {404} text` */
export interface ThrowsNote {
  readonly status: number;
  readonly description: string;
}

/** The `responses` option, by status in the letters of OpenAPI. */
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

/** From route options (which must be static) and JSDoc; options win. */
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

/** What travels without a request, both ways: a codec's type, or the arguments and the result of a tool. */
export interface SidesPlan {
  readonly input: Schema;
  readonly output: Schema;
}
