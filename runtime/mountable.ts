/** Something with a `fetch`: a Hono app, another `App`; or the function itself. */
export type Mountable = FetchFunction | { readonly fetch: FetchFunction };
export type FetchFunction = (request: Request, ...rest: never[]) => Response | Promise<Response>;

export function fetchOf(application: Mountable): FetchFunction {
  return typeof application === "function" ? application : (...request) => application.fetch(...request);
}
