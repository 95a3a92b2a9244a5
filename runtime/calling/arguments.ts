/** Where a parameter of an operation is sent. The order is that in which parameters of one name keep it. */
export const PARAMETER_PLACES = ["path", "query", "header", "cookie"] as const;

export type ParameterPlace = (typeof PARAMETER_PLACES)[number];

/** Whether parameters of a source are parameters of the request, and not a part of its body. */
export function isParameterPlace(place: string): place is ParameterPlace {
  return PARAMETER_PLACES.some((one) => one === place);
}

export interface NamedParameter {
  readonly in: ParameterPlace;
  readonly name: string;
}

/**
 * The body, as far as its name as an argument goes. The names of properties, where it is one object whose properties are all
 * declared: of JSON, of a form, of a merge patch, or several bodies that are keys of one. `whole` for anything else: a list,
 * a union, a scalar, bytes, a record, an object without properties, and an object that may be left out but is not complete
 * without some property, because the two cannot be told apart once its properties stand alone.
 */
export type NamedBody = readonly string[] | "whole";

/** What the arguments of an operation are called. */
export interface ArgumentNames {
  /** In the order in which the parameters were given. */
  readonly parameters: readonly string[];
  /** Of the body, where it is one argument; absent where there is none, or its properties are arguments by their own names. */
  readonly body?: string;
}

/**
 * What the members of an operation's one object of arguments are called. It is the same object in every way to call an
 * operation: `client.updateItem({ id: 3, name: "Lamp" })`, `countersign call updateItem --id 3 --name Lamp`, the arguments of a
 * tool. Parameters are members by their own names and the properties of an object that is the body stand beside them. Of
 * parameters with one name, the first in the order path, query, header, cookie keeps it; a later one is `queryId`,
 * `headerId`, `cookieId`. Where a property of the body would meet another member, the body is one member: `body`, or
 * `requestBody` where a parameter is called `body`.
 * @param parameters by the names that the caller uses: clients those of TypeScript, all others those on the wire. Credentials
 *   are not among them.
 * @param body absent where the operation reads none.
 * @example nameArguments([{ in: "path", name: "id" }, { in: "query", name: "id" }], ["name"])
 * // { parameters: ["id", "queryId"] }: { id: 3, queryId: 4, name: "Lamp" }
 * @example nameArguments([{ in: "path", name: "name" }], ["name"])
 * // { parameters: ["name"], body: "body" }: { name: "lamp", body: { name: "Lamp" } }
 */
export function nameArguments(parameters: readonly NamedParameter[], body?: NamedBody): ArgumentNames {
  const taken = new Set<string>();
  const named = new Map<NamedParameter, string>();
  const later: NamedParameter[] = [];
  const byPlace = PARAMETER_PLACES.flatMap((place) => parameters.filter((each) => each.in === place));
  // All own names first, so that a parameter called `queryId` keeps it whatever else is there.
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

/** The name, with a number behind it where another has it. */
function take(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name}${n}`;
  taken.add(free);
  return free;
}
