import { type Issue, issueOf } from "../contract/issue.js";
import type { CompiledReceiving, CompiledSending } from "../contract/socket.js";
import { RequestValidationError, ResponseValidationError } from "../errors/validation-errors.js";
import { Issues } from "../generated/issues.js";
import { isStackOverflow, recursionIssue } from "../request/decoded.js";
import { parseJson } from "../request/parse-json.js";
import { type ResponseMode, toJson, toText } from "../result/to-json.js";
import type { Message } from "./inbox.js";
import { InvalidMessage } from "./socket.js";

/** The first step of every `loc`. */
const AT = "message";

/** @returns the handler's value, or what is wrong with the message. */
export function decodeMessage(message: Message, receiving: CompiledReceiving, issueLimit: number): unknown {
  const { text, binary, decode } = receiving;
  if (typeof message !== "string") return binary ? message : wrongFrame(receiving, null);
  if (!text || !decode) return wrongFrame(receiving, message);
  const found = Issues.unused(issueLimit);
  try {
    const value = text === "json" ? parseJson(message, receiving.endless ?? false, AT) : message;
    const decoded = decode(value, found, AT);
    if (found.count > 0) return new InvalidMessage(found.issues);
    found.release();
    return decoded;
  } catch (error) {
    if (error instanceof RequestValidationError) return new InvalidMessage(error.issues);
    if (isStackOverflow(error)) return new InvalidMessage([recursionIssue(AT)]);
    throw error;
  }
}

function wrongFrame({ text, binary }: CompiledReceiving, input: string | null): InvalidMessage {
  const issue = (type: string, msg: string): Issue => issueOf(type, [AT], msg, input);
  if (text) return new InvalidMessage([issue("string_type", "Input should be a text message")]);
  if (binary) return new InvalidMessage([issue("bytes_type", "Input should be a binary message")]);
  return new InvalidMessage([issue("value_error", "No messages are expected here")]);
}

/** @throws ResponseValidationError if the message is not what the socket declares. */
export function encodeMessage(
  value: unknown,
  { text, binary, data }: CompiledSending,
  mode: ResponseMode,
): Message {
  if (binary && value instanceof Uint8Array) return value;
  if (!text || !data) throw refused([wrongValue(binary ?? false)]);
  return text === "json" ? toJson(value, data, mode, refused) : toText(value, data, mode, refused);
}

function wrongValue(binary: boolean): Issue {
  return binary
    ? issueOf("bytes_type", [], "Message should be a Uint8Array", null)
    : issueOf("value_error", [], "No messages are sent here", null);
}

function refused(issues: readonly Issue[]): ResponseValidationError {
  return new ResponseValidationError(
    issues.map((issue) => ({ ...issue, loc: [AT, ...issue.loc] })),
    "The message does not match the Socket's type",
  );
}
