import type { Context } from "hono";
import type { RequestView } from "../contract/request-view.js";
import { HonoRequestView } from "../request/hono-request.js";

/**
 * The values of a path's parameters, decoded, as another router found them. A parameter with several segments may be a list.
 * @example const params: EndpointParams = { id: "3", path: ["a", "b"] };
 */
export interface EndpointParams {
  readonly [name: string]: string | readonly string[] | undefined;
}

/** The parameters of requests that another framework has routed. */
const given = new WeakMap<Request, EndpointParams>();

export function giveParams(request: Request, params: EndpointParams): void {
  given.set(request, params);
}

/** A request to an endpoint: path parameters come from its caller, or from the URL. */
export class EndpointRequestView extends HonoRequestView {
  readonly #params: EndpointParams | undefined;

  constructor(context: Context, namesRead?: RequestView["namesRead"]) {
    super(context, namesRead);
    this.#params = given.get(context.req.raw);
  }

  /** @throws Error if the caller has no such parameter, which is not the client's fault. */
  override path(name: string): string {
    const params = this.#params;
    const own = params && Object.hasOwn(params, name) ? params[name] : undefined;
    const value = params ? own : super.path(name);
    if (value === undefined) throw new Error(missing(name, params));
    return typeof value === "string" ? value : value.join("/");
  }
}

function missing(name: string, params: EndpointParams | undefined): string {
  const called = params
    ? `with the parameters ${JSON.stringify(Object.keys(params))}`
    : "without the parameters of its path";
  return `The endpoint reads "${name}" from its path, and was called ${called}. Call it as (request, { params }), name the parameter as the framework's route does, or write the path: endpoint("/items/:id", …).`;
}
