/** Where a parameter of an operation is sent. If parameters have the same name, the first in this order keeps it. */
export const PARAMETER_PLACES = ["path", "query", "header", "cookie"] as const;

export type ParameterPlace = (typeof PARAMETER_PLACES)[number];

/** Whether the parameters of a source are parameters of the request, and not a part of its body. */
export function isParameterPlace(place: string): place is ParameterPlace {
  return PARAMETER_PLACES.some((one) => one === place);
}

export interface NamedParameter {
  readonly in: ParameterPlace;
  readonly name: string;
}

/**
 * The body, as it affects the names of arguments. The names of its properties, if it is one object whose properties are all
 * declared: a JSON object, a form, a merge patch, or several bodies that are keys of one. `whole` for anything else: a list, a
 * union, a scalar, bytes, a record, an object without properties, and an optional object with required properties, because once
 * its properties are separate arguments, an absent body and an incomplete one look the same.
 */
export type NamedBody = readonly string[] | "whole";

/** The names of an operation's arguments. */
export interface ArgumentNames {
  /** In the order of the given parameters. */
  readonly parameters: readonly string[];
  /**
   * The name of the body, if it is one argument; absent if there is none, or if its properties are arguments with their own
   * names.
   */
  readonly body?: string;
}

/**
 * Names the members of an operation's single object of arguments. It is the same object in every way to call an operation:
 * `client.updateItem({ id: 3, name: "Lamp" })`, `countersign call updateItem --id 3 --name Lamp`, the arguments of a tool.
 * Parameters are members with their own names, next to the properties of an object that is the body. If parameters have the same
 * name, the first in the order path, query, header, cookie keeps it; a later one is `queryId`, `headerId`, `cookieId`. If a
 * property of the body would have the same name as another member, the body is one member: `body`, or `requestBody` if a
 * parameter is called `body`.
 * @param parameters by the names that the caller uses: for clients those of TypeScript, for all others those on the wire.
 * Credentials are not included.
 * @param body absent if the operation reads none.
 * @example nameArguments([{ in: "path", name: "id" }, { in: "query", name: "id" }], ["name"]) // { parameters: ["id", "queryId"]
 * }: { id: 3, queryId: 4, name: "Lamp" }
 * @example nameArguments([{ in: "path", name: "name" }], ["name"]) // { parameters: ["name"], body: "body" }: { name: "lamp",
 * body: { name: "Lamp" } }
 */
export function nameArguments(parameters: readonly NamedParameter[], body?: NamedBody): ArgumentNames {
  const taken = new Set<string>();
  const named = new Map<NamedParameter, string>();
  const later: NamedParameter[] = [];
  const byPlace = PARAMETER_PLACES.flatMap((place) => parameters.filter((each) => each.in === place));
  // All own names first, so that a parameter called `queryId` always keeps its name.
  for (const parameter of byPlace) {
    if (taken.has(parameter.name)) later.push(parameter);
    else named.set(parameter, take(parameter.name, taken));
  }
  for (const parameter of later) {
    const prefixed = parameter.in + parameter.name.charAt(0).toUpperCase() + parameter.name.slice(1);
    named.set(parameter, take(prefixed, taken));
  }
  const names = parameters.map((parameter) => named.get(parameter) ?? parameter.name);
  if (body === undefined || (body !== "whole" && body.every((name) => !taken.has(name))))
    return { parameters: names };
  return { parameters: names, body: take(taken.has("body") ? "requestBody" : "body", taken) };
}

/** Returns the name, followed by a number if it is already taken. */
function take(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name}${n}`;
  taken.add(free);
  return free;
}
