import { expectTypeOf, test } from "vitest";
import type { AppOptions } from "../runtime/app.js";
import type { EndpointOptions } from "../runtime/endpoint/endpoint.js";
import type { IncludeOptions, RouteOptions, RouterOptions, WebhookOptions } from "../runtime/options.js";
import type { SocketOptions } from "../runtime/socket/options.js";
import type { OPTION_NAMES, OptionPlace } from "../transformer/1-discover/option-names.js";

type Named<Place extends OptionPlace> = (typeof OPTION_NAMES)[Place][number];

/** The compiler knows no server, so that it has a list of its own: a name more or less on either side does not compile. */
test("the compiler knows exactly the options that the server has", () => {
  expectTypeOf<Named<"a route">>().toEqualTypeOf<keyof RouteOptions>();
  // What a socket has not, CS1045 explains.
  expectTypeOf<Named<"a socket">>().toEqualTypeOf<keyof SocketOptions | "status" | "responses">();
  expectTypeOf<Named<"an endpoint">>().toEqualTypeOf<keyof EndpointOptions>();
  expectTypeOf<Named<"a webhook">>().toEqualTypeOf<keyof WebhookOptions>();
  expectTypeOf<Named<"an inclusion">>().toEqualTypeOf<keyof IncludeOptions>();
  expectTypeOf<Named<"a router">>().toEqualTypeOf<keyof RouterOptions>();
  expectTypeOf<Named<"an app">>().toEqualTypeOf<keyof AppOptions>();
});
