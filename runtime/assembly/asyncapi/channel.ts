import type { MountedOperation } from "../../contract/document.js";
import type { Members } from "../../contract/members.js";
import { documentMember, optionsOf } from "../../surroundings/options-of.js";
import type { NamedProgram } from "../name-program.js";
import type { NamedOperation } from "../placement.js";
import { eventItems, eventMessages, type Message, requestMessages, socketMessages } from "./messages.js";
import type { Action, AsyncOperation } from "./operations.js";
import { type AsyncParameters, asyncParameters } from "./parameters.js";
import { pointer } from "./pointer.js";
import { protocolOf } from "./protocol.js";
import { operationSecurity } from "./security.js";
import type { Servers } from "./servers.js";

/** A channel with its operations. References are as in fragments. */
export interface Channel {
  readonly id: string;
  readonly channel: Members;
  readonly operations: readonly AsyncOperation[];
}

/** Whether a route is a socket or responds with events, and is not hidden. */
export function isChannel(mounted: MountedOperation): boolean {
  const member = documentMember(mounted);
  if (member === "channels") return true;
  return member === "paths" && eventItems(mounted.fragment.operation).length > 0;
}

/** The messages of a channel in each direction. */
type Messages = Readonly<Record<Action, readonly Message[]>>;

/** Returns a route as a channel. */
export function channelOf(operation: NamedOperation, program: NamedProgram, servers: Servers): Channel {
  const { mounted, template, operationId: id } = operation;
  const parameters = asyncParameters(operation, program);
  const { messages, bindings } =
    protocolOf(mounted) === "ws"
      ? socketOf(operation, parameters, program)
      : streamOf(operation, parameters, program);
  const { objects, references } = channelMessages(id, messages, Boolean(optionsOf(mounted).deprecated));
  const own = servers.of(protocolOf(mounted));
  const { words, more } = sayings(mounted);
  return {
    id,
    channel: {
      address: `${servers.prefix}${template.path}`,
      ...words,
      ...(own.length > 0 && { servers: own }),
      ...(Object.keys(parameters.address).length > 0 && { parameters: parameters.address }),
      ...more,
      ...(bindings.channel && { bindings: bindings.channel }),
      messages: objects,
    },
    operations: (["receive", "send"] as const)
      .filter((action) => references[action].length > 0)
      .map((action) => ({
        action,
        id,
        object: {
          action,
          channel: { $ref: `#/channels/${pointer(id)}` },
          ...words,
          ...more,
          ...operationSecurity(mounted.fragment.security, program.security, servers.base),
          ...(bindings.operation && { bindings: bindings.operation }),
          messages: references[action],
        },
      })),
  };
}

/** The messages of a channel, and its protocol's binding. */
interface Traffic {
  readonly messages: Messages;
  readonly bindings: { readonly channel?: Members; readonly operation?: Members };
}

/** An event stream sends its response. The client's request for it is received. */
function streamOf(
  operation: NamedOperation,
  { query, headers }: AsyncParameters,
  program: NamedProgram,
): Traffic {
  const method = operation.mounted.method.toUpperCase();
  return {
    messages: {
      receive: requestMessages(operation, headers, program),
      send: eventMessages(operation, program),
    },
    bindings: { operation: { http: { method, ...(query && { query }), bindingVersion: "0.3.0" } } },
  };
}

/** The handshake of a socket is a GET request, which the binding of its channel describes. */
function socketOf(
  { mounted }: NamedOperation,
  { query, headers }: AsyncParameters,
  program: NamedProgram,
): Traffic {
  const { receives = {}, sends = {} } = mounted.fragment.messages ?? {};
  const handshake = { ...(query && { query }), ...(headers && { headers }) };
  return {
    messages: {
      receive: socketMessages(receives, "received", program),
      send: socketMessages(sends, "sent", program),
    },
    bindings: { channel: { ws: { method: "GET", ...handshake, bindingVersion: "0.1.0" } } },
  };
}

/** A route's own documentation: its texts, and everything else that AsyncAPI has members for. */
function sayings(mounted: MountedOperation) {
  const { operation } = mounted.fragment;
  const { summary, description } = operation;
  const { tags = [], externalDocs, extensions: around } = optionsOf(mounted);
  const extensions = Object.entries(operation).filter(([name]) => name.startsWith("x-"));
  return {
    words: { ...(summary !== undefined && { summary }), ...(description !== undefined && { description }) },
    more: {
      ...(tags.length > 0 && { tags: tags.map((name) => ({ name })) }),
      ...(externalDocs && { externalDocs }),
      ...around,
      ...Object.fromEntries(extensions),
    },
  };
}

/**
 * The messages of a channel by name, and references to those of each direction. A message that goes in both directions is listed
 * once.
 */
function channelMessages(id: string, messages: Messages, isDeprecated: boolean) {
  const byName = new Map<string, Members>();
  const known = new Map<string, string>();
  const refer = (action: Action) => (message: Message) => {
    const text = JSON.stringify(message);
    const name = known.get(text) ?? unused(message.name, action, byName);
    known.set(text, name);
    byName.set(name, { name, ...message.object, ...(isDeprecated && { deprecated: true }) });
    return `#/channels/${pointer(id)}/messages/${pointer(name)}`;
  };
  const references = (action: Action) =>
    [...new Set(messages[action].map(refer(action)))].map(($ref) => ({ $ref }));
  const receive = references("receive");
  const send = references("send");
  return { objects: Object.fromEntries(byName), references: { receive, send } };
}

/** `Item`, or `sentItem` if a different `Item` is received. */
function unused(name: string, action: Action, taken: ReadonlyMap<string, unknown>): string {
  const said = { receive: "received", send: "sent" }[action];
  const base = taken.has(name) ? `${said}${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
  let unused = base;
  for (let count = 2; taken.has(unused); count++) unused = `${base}${count}`;
  return unused;
}
