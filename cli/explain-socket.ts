import type { MessagePlan, MessagesPlan } from "../transformer/3-plan/plan.js";
import { describeType, type NameOf } from "../transformer/type-text.js";

/** The messages of a socket: the direction, the content of frames, the type. */
export function messageRows({ receives, sends }: MessagesPlan, nameOf: NameOf): string[][] {
  return [...directionRows("receives", receives, nameOf), ...directionRows("sends", sends, nameOf)];
}

function directionRows(direction: string, { text, binary }: MessagePlan, nameOf: NameOf): string[][] {
  const rows = [
    ...(text ? [[direction, WORDS[text.as], describeType(text.schema, nameOf)]] : []),
    ...(binary ? [[direction, "bytes", "Uint8Array"]] : []),
  ];
  return rows.length > 0 ? rows : [[direction, "nothing"]];
}

const WORDS = { json: "JSON", text: "text" } as const;

/** The codes with which a socket is closed, and why (RFC 6455, 7.4.1). */
export function closeRows({ receives, tells }: MessagesPlan): string[][] {
  const isExpecting = receives.text !== undefined || receives.binary;
  const told = "a message does not match its type";
  return [
    ["1000", "the handler returns"],
    ["1001", "the server shuts down"],
    ...(tells ? [] : [["1007", isExpecting ? told : "a message arrives, and none is expected"]]),
    ["1008", "the handler throws an HttpError with a 4xx status"],
    ["1009", "a message is longer than maxMessage, which is 1 MiB unless the socket or the app sets it"],
    ["1011", "the handler throws anything else"],
    ["1013", "messages arrive faster than they are read, or are read more slowly than they are sent"],
    ...(tells ? [["", `not if ${told}: the handler receives an InvalidMessage`]] : []),
  ];
}
