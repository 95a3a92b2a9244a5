import { present } from "../../2-read/kinds/markers.js";
import type { RouteContext } from "../../3-plan/context.js";
import { type Parameter, refuseParameter } from "../../3-plan/parameter.js";
import type { MessagePlan, SocketMessages } from "../../3-plan/plan.js";
import { CS1041 } from "../../diagnostics/catalogue.js";
import type { Schema } from "../../schema.js";
import type { Source } from "../source.js";
import { planSocketMessages } from "./messages.js";

/** The connection of a socket's handler. */
export interface SocketParameter extends SocketMessages {
  readonly in: "socket";
  readonly name: string;
}

/** `Socket<In, Out>`: created by the server after every check has passed, and only for the handler of `app.socket`. */
export const socket: Source<SocketParameter> = {
  rule: { by: "type", claim },
  readings: () => [],
  needsRequest: () => true,
  messages: ({ receives, sends, tells }) => ({ receives, sends, tells }),
  decode: {
    by: "expression",
    // The runtime fills it in when the connection is open.
    expression: () => "undefined",
  },
  document: { part: "nothing" },
  sent: () => [],
  explain: ({ name, receives, sends }) => {
    const rows = [
      ...typesOf(receives).map((type) => ({ reads: "receives", type })),
      ...typesOf(sends).map((type) => ({ reads: "sends", type })),
    ];
    return rows.map((row, i) => ({ name: i === 0 ? name : "", ...row }));
  },
};

function claim(parameter: Parameter, context: RouteContext): SocketParameter | "refused" | undefined {
  const { semantics, routeKind, within } = context;
  const { name = "socket" } = parameter;
  // An optional socket is present like any other.
  const found = semantics.classOf(present(semantics, parameter.type));
  if (found?.name !== "Socket" || !found.countersign) return undefined;
  const [incoming, outgoing] = found.args;
  if (routeKind !== "socket" || within || !incoming || !outgoing) {
    const where = within
      ? `${within.name} is a dependency, which is called before the handshake`
      : "the route is not registered with app.socket";
    refuseParameter(CS1041({ name, where }), parameter, context);
    return "refused";
  }
  const messages = planSocketMessages(incoming, outgoing, parameter, context);
  return messages ? { in: "socket", name, ...messages } : "refused";
}

/** The types of messages in one direction. Bytes have no schema. */
function typesOf({ text, binary }: MessagePlan): readonly (Schema | string)[] {
  const types = [...(text ? [text.schema] : []), ...(binary ? ["bytes"] : [])];
  return types.length > 0 ? types : ["nothing"];
}
