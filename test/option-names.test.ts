import { expectTypeOf, test } from "vitest";
import type { AppOptions } from "../runtime/app.js";
import type { EndpointOptions } from "../runtime/endpoint/endpoint.js";
import type { IncludeOptions, RouteOptions, RouterOptions, WebhookOptions } from "../runtime/options.js";
import type { SocketOptions } from "../runtime/socket/options.js";
import type { OPTION_NAMES, OptionPlace } from "../transformer/1-discover/option-names.js";

type Named<Place extends OptionPlace> = (typeof OPTION_NAMES)[Place][number];

/**
 * The compiler does not import the server, so it has a list of its own: if either side has one name more or less, this does not
 * compile.
 */
test("the compiler knows exactly the options that the server has", () => {
  expectTypeOf<Named<"a route">>().toEqualTypeOf<keyof RouteOptions>();
  // CS1045 explains the options that a socket does not have.
  expectTypeOf<Named<"a socket">>().toEqualTypeOf<keyof SocketOptions | "status" | "responses">();
  expectTypeOf<Named<"an endpoint">>().toEqualTypeOf<keyof EndpointOptions>();
  expectTypeOf<Named<"a webhook">>().toEqualTypeOf<keyof WebhookOptions>();
  expectTypeOf<Named<"an inclusion">>().toEqualTypeOf<keyof IncludeOptions>();
  expectTypeOf<Named<"a router">>().toEqualTypeOf<keyof RouterOptions>();
  expectTypeOf<Named<"an app">>().toEqualTypeOf<keyof AppOptions>();
});
