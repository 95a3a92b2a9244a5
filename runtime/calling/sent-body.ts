import { isMembers } from "../contract/members.js";
import { type Argument, isJson, type OperationCall } from "./operation-call.js";
import { formFields, Unsendable } from "./texts.js";

export type MadeBody = string | Uint8Array<ArrayBuffer> | Blob | FormData;

/** An argument with its value. */
export interface Given {
  readonly argument: Argument;
  /** For a body that is one argument, the argument's name. */
  readonly wireName: string;
  readonly value: unknown;
}

/** Returns what was created from an argument, or `undefined` if it cannot be sent, which is then reported. */
export type Sent = <Made>(argument: Argument, made: Made | Unsendable) => Made | undefined;

/**
 * Creates the body of a request.
 * @param given the arguments in the body.
 * @returns `undefined` if no body is sent.
 */
export function sentBody(
  { body, arguments: all }: OperationCall,
  given: readonly Given[],
  sent: Sent,
): MadeBody | undefined {
  const isOneArgument = all.some((each) => each.in === "body" && each.wireName === undefined);
  const [first] = given;
  // Each property of an object may be absent. If none is given and the body is optional, no body is sent.
  if (!body || (!first && (isOneArgument || !body.required))) return undefined;
  if (isForm(body.mediaType)) {
    const fields = isOneArgument && first ? membersOf(first, sent) : given;
    return formBody(body.mediaType, fields, sent);
  }
  if (!isJson(body.mediaType)) return first && plainBody(body.mediaType, first, sent);
  if (isOneArgument && first) return sent(first.argument, jsonText(first.value));
  const properties = given.map((each) => [each.wireName, sent(each.argument, jsonText(each.value))] as const);
  const written = properties.flatMap(([name, text]) =>
    text === undefined ? [] : [`${JSON.stringify(name)}:${text}`],
  );
  return `{${written.join(",")}}`;
}

/** @returns `undefined` for a value that JSON omits, such as a function. */
function jsonText(value: unknown): string | Unsendable | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return new Unsendable("it is nested too deeply, contains itself, or is not JSON");
  }
}

function isForm(mediaType: string): boolean {
  return isMultipart(mediaType) || /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(mediaType);
}

function isMultipart(mediaType: string): boolean {
  return /^multipart\/form-data\s*(?:;|$)/i.test(mediaType);
}

/** Returns the fields of a form that is one argument. */
function membersOf({ argument, value }: Given, sent: Sent): readonly Given[] {
  const object = sent(argument, isMembers(value) ? value : new Unsendable("a form must be an object"));
  return Object.entries(object ?? {}).map(([wireName, member]) => ({ argument, wireName, value: member }));
}

function formBody(mediaType: string, fields: readonly Given[], sent: Sent): MadeBody {
  const pairs = fields.flatMap(({ argument, wireName, value }) => {
    return sent(argument, formFields(wireName, value, isMultipart(mediaType))) ?? [];
  });
  const form = isMultipart(mediaType) ? new FormData() : new URLSearchParams();
  // In a form without files, each value is a text.
  for (const [name, value] of pairs) form.append(name, value as string);
  return form instanceof FormData ? form : String(form);
}

/** A text, or bytes. */
function plainBody(mediaType: string, { argument, value }: Given, sent: Sent): MadeBody | undefined {
  if (typeof value === "string" || value instanceof Blob) return value;
  if (value instanceof Uint8Array) return value as Uint8Array<ArrayBuffer>;
  return sent<MadeBody>(argument, new Unsendable(`${mediaType} must be a string or bytes`));
}
