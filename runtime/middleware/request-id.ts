import { checked, isFunction, isToken, isWholeNumber } from "./checked.js";
import type { Effect } from "./plain.js";

/**
 * The names are Hono's.
 * @example new App({ title: "Shop", version: "1.0.0", requestId: { headerName: "X-Correlation-Id" } });
 */
export interface RequestIdOptions {
  /** The header of the request and of the response. Default `X-Request-Id`. */
  readonly headerName?: string;
  /** The maximum number of characters of a client's id. Default 255. */
  readonly limitLength?: number;
  /** Creates an id if the client has sent none. Default `crypto.randomUUID`. */
  readonly generator?: () => string;
}

/**
 * What a client may send: the characters of UUIDs, ULIDs, base64 and the ids of proxies. None of them could end a line of a log
 * or have a meaning in HTML.
 */
const WELL_FORMED = /^[\w+/=.:@-]+$/;

/** @throws TypeError for invalid options. */
export function requestId(given: RequestIdOptions | true): Effect {
  const options = checked("requestId", given, {
    headerName: { isRight: isToken, must: 'the name of a header, such as "X-Request-Id"' },
    limitLength: { isRight: isWholeNumber, must: "a whole number of characters" },
    generator: { isRight: isFunction, must: "a function that returns a string" },
  });
  const { limitLength = 255, generator } = options;
  const name = idHeader(options);
  const make = generator ? () => generated(generator) : () => crypto.randomUUID();
  return {
    begin(request) {
      if (request.id !== undefined) return undefined;
      const sent = request.header(name);
      request.id = sent !== undefined && sent.length <= limitLength && WELL_FORMED.test(sent) ? sent : make();
      return undefined;
    },
    finish({ id }, fields) {
      if (id !== undefined && !fields.has(name)) fields.set(name, id);
    },
  };
}

/** Returns the header's name in lower case. */
export function idHeader(given: RequestIdOptions | true): string {
  const { headerName = "x-request-id" } = given === true ? {} : given;
  return headerName.toLowerCase();
}

/** The id goes into a header and into the log, so the limits of a client's id apply to it, too. */
function generated(generator: () => string): string {
  const id: unknown = generator();
  if (typeof id === "string" && WELL_FORMED.test(id)) return id;
  throw new TypeError(
    `The app's requestId.generator returned ${JSON.stringify(id) ?? String(id)}. An id consists of letters, digits and the characters _ + / = . : @ -`,
  );
}
