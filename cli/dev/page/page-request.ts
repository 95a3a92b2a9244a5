import type { RecordedRequest } from "../../../runtime/node/recording/recorded.js";
import { isSecret, REDACTED } from "../../../runtime/node/recording/secrets.js";
import type { RouteEntry } from "../../../transformer/hosts/program.js";
import { rowOf } from "../../../transformer/sources/sources.js";
import { describeType, type NameOf } from "../../../transformer/type-text.js";

/** A request as the page shows it, and `/__countersign/requests.json` has it. */
export interface PageRequest extends Omit<RecordedRequest, "arguments"> {
  /** When the version was built that served it: `10:02:11`. */
  readonly version: string;
  readonly parameters: readonly PageParameter[];
}

export interface PageParameter {
  readonly name: string;
  /** `path`, `query`, `body`, `dependency` … */
  readonly in: string;
  /** What is read there. */
  readonly reads: string;
  readonly type: string;
  /** Whether the handler was given it: one that is not sent may have a default, and one that is refused has no value. */
  readonly state: "given" | "not sent" | "not called";
  readonly value?: unknown;
}

/** By method and path, as they are registered. */
type Routes = ReadonlyMap<string, RouteEntry>;

export function routesByName(routes: readonly RouteEntry[]): Routes {
  return new Map(routes.map((route) => [nameOf(route.method, withoutPatterns(route.path)), route]));
}

/** Adds what the compiler knows of the route: where each parameter comes from. */
export function pageRequest(record: RecordedRequest, routes: Routes, version: string): PageRequest {
  const { arguments: values, ...others } = record;
  // HEAD is answered by the route for GET.
  const method = record.method === "HEAD" ? "GET" : record.method;
  const route = record.route && routes.get(nameOf(method, record.route.template));
  return { ...others, version, parameters: route ? parametersOf(route, values) : [] };
}

const nameOf = (method: string, path: string) => `${method.toLowerCase()} ${path}`;

/** `/items/:id{[0-9]+}` as requests are told of it. */
const withoutPatterns = (path: string) => path.replace(/(:[^/{}?]+)\{[^/]*\}(\??)/g, "$1$2");

function parametersOf({ compiled }: RouteEntry, values: RecordedRequest["arguments"]): PageParameter[] {
  const names = new Map(compiled.documented.components.map(({ id, name }) => [id, name]));
  const named: NameOf = (id) => names.get(id);
  return compiled.plan.parameters.map((parameter, at) => {
    const rows = rowOf(parameter).explain(parameter);
    const [{ type = "", name = "" } = {}] = rows;
    const text = rows.length > 1 ? "" : typeof type === "string" ? type : describeType(type, named);
    const isHidden = isSecret(name) || /\bSecret</.test(text);
    const found = values?.[at];
    const isGiven = found !== undefined && "value" in found;
    return {
      name: rows.length > 1 ? parameter.name : name,
      in: parameter.in,
      reads: rows.map(({ reads }) => reads).join(", "),
      type: text,
      state: isGiven ? "given" : values ? "not sent" : "not called",
      ...(isGiven && { value: isHidden ? REDACTED : found.value }),
    };
  });
}
