import type { RecordedRequest } from "../../../runtime/node/recording/recorded.js";
import { isSecret, REDACTED } from "../../../runtime/node/recording/secrets.js";
import type { RouteEntry } from "../../../transformer/hosts/program.js";
import { rowOf } from "../../../transformer/sources/sources.js";
import { describeType, type NameOf } from "../../../transformer/type-text.js";

/** A request as the page displays it, and as `/__countersign/requests.json` contains it. */
export interface PageRequest extends Omit<RecordedRequest, "arguments"> {
  /** When the version that served it was built: `10:02:11`. */
  readonly version: string;
  readonly parameters: readonly PageParameter[];
}

export interface PageParameter {
  readonly name: string;
  /** `path`, `query`, `body`, `dependency` … */
  readonly in: string;
  /** What the parameter reads there. */
  readonly reads: string;
  readonly type: string;
  /** Whether the handler received it. A parameter that is not sent may have a default, and a refused one has no value. */
  readonly state: "given" | "not sent" | "not called";
  readonly value?: unknown;
}

/** What is known of a parameter before there is a request. */
interface Described extends Pick<PageParameter, "name" | "in" | "reads" | "type"> {
  readonly secret: boolean;
}

/** The parameters of each route, by its method and path, as registered. Plain data: it outlives the program. */
export type PageRoutes = ReadonlyMap<string, readonly Described[]>;

type Route = Pick<RouteEntry, "method" | "path" | "compiled">;

/**
 * Describes the routes of one program after another. A route that an edit does not reach is described once: for 1,000 routes, that
 * takes 18 ms.
 */
export function createPageRoutes(): (routes: readonly Route[]) => PageRoutes {
  const known = new WeakMap<RouteEntry["compiled"], readonly Described[]>();
  const describe = (compiled: RouteEntry["compiled"]) => {
    const parameters = known.get(compiled) ?? described(compiled);
    known.set(compiled, parameters);
    return parameters;
  };
  return (routes) =>
    new Map(
      routes.map(({ method, path, compiled }) => [nameOf(method, withoutPatterns(path)), describe(compiled)]),
    );
}

/** Adds the compiler's information about the route: where each parameter comes from. */
export function pageRequest(record: RecordedRequest, routes: PageRoutes, version: string): PageRequest {
  const { arguments: values, ...others } = record;
  // The route for GET also handles HEAD.
  const method = record.method === "HEAD" ? "GET" : record.method;
  const route = record.route && routes.get(nameOf(method, record.route.template));
  return { ...others, version, parameters: route?.map((one, at) => withValue(one, values, at)) ?? [] };
}

const nameOf = (method: string, path: string) => `${method.toLowerCase()} ${path}`;

/** Turns `/items/:id{[0-9]+}` into the form that recorded requests have. */
const withoutPatterns = (path: string) => path.replace(/(:[^/{}?]+)\{[^/]*\}(\??)/g, "$1$2");

function described(compiled: RouteEntry["compiled"]): Described[] {
  const names = new Map(compiled.documented.components.map(({ id, name }) => [id, name]));
  const named: NameOf = (id) => names.get(id);
  return compiled.plan.parameters.map((parameter) => {
    const rows = rowOf(parameter).explain(parameter);
    const [{ type = "", name = "" } = {}] = rows;
    const text = rows.length > 1 ? "" : typeof type === "string" ? type : describeType(type, named);
    return {
      name: rows.length > 1 ? parameter.name : name,
      in: parameter.in,
      reads: rows.map(({ reads }) => reads).join(", "),
      type: text,
      secret: isSecret(name) || /\bSecret</.test(text),
    };
  });
}

function withValue(
  { secret, ...parameter }: Described,
  values: RecordedRequest["arguments"],
  at: number,
): PageParameter {
  const found = values?.[at];
  const isGiven = found !== undefined && "value" in found;
  return {
    ...parameter,
    state: isGiven ? "given" : values ? "not sent" : "not called",
    ...(isGiven && { value: secret ? REDACTED : found.value }),
  };
}
