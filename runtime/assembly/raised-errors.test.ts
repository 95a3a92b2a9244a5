import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MountedOperation } from "../contract/document.js";
import type { ErrorFragment, ErrorHandlerFragment } from "../contract/error-fragment.js";
import { ErrorHandlers } from "../errors/error-handlers.js";
import { HttpError, RequestValidationError } from "../index.js";
import { withResponses } from "./responses.js";

const ROUTE = { routeKind: "operation", method: "get", path: "/", source: "src/app.ts:1" } as const;

interface Parts extends Partial<Pick<MountedOperation, "handlers" | "declared">> {
  readonly errors?: readonly ErrorFragment[];
  readonly operation?: Record<string, unknown>;
}

function responses({ errors = [], operation = {}, ...around }: Parts) {
  const fragment = { operation: { responses: {}, ...operation }, errors };
  const route = { ...ROUTE, tags: [], components: [] };
  const { operation: answered } = withResponses({ ...route, fragment, ...around }, "detail").fragment;
  return answered["responses"] as { [status: string]: { description: string; content?: unknown } };
}

const handler = (parts: Partial<ErrorHandlerFragment>): ErrorHandlerFragment => ({
  takes: "HttpError",
  operation: { responses: {} },
  ...parts,
});

describe("several texts of one status", () => {
  const described = (...texts: string[]) =>
    responses({ errors: texts.map((text) => ({ status: 401, classes: [text], descriptions: [text] })) })[
      "401"
    ]?.description;

  test.each([
    [["Bad token"], "Bad token"],
    [["Bad token", "Bad token"], "Bad token"],
    [["Bad token", "Expired"], "Bad token or Expired"],
    [["Bad token", "Expired", "Revoked"], "Bad token, Expired or Revoked"],
    [["There is no token.", "It has expired"], "There is no token. It has expired."],
    [[], undefined],
  ])("%j read %j", (texts, expected) => expect(described(...texts)).toBe(expected));

  test("are the program's own rather than the framework's", () => {
    const security = { schemes: [], requirements: [{ 0: [] }] };
    const errors = [{ status: 401, descriptions: ["Expired"], headers: ["www-authenticate"] }];
    const fragment = { operation: {}, errors, security };
    const route = { ...ROUTE, tags: [], components: [] };
    const { operation } = withResponses({ ...route, fragment }, "detail").fragment;
    expect(operation["responses"]).toMatchObject({
      401: { description: "Expired", headers: { "WWW-Authenticate": { required: true } } },
    });
  });

  test("have a header as required only where all of them have it", () => {
    const headers = { "x-a": { required: true, schema: {} }, "x-b": { required: true, schema: {} } };
    const own = { 409: { description: "Taken", headers } };
    const handlers = [[handler({ takes: 404, operation: { responses: own } })]];
    const documented = responses({ handlers, errors: [{ status: 404 }, { status: 409, headers: ["X-B"] }] });
    expect(documented["409"]).toMatchObject({
      headers: { "x-a": { schema: {} }, "X-B": { required: true } },
    });
    expect(documented["409"]).not.toMatchObject({ headers: { "x-a": { required: true } } });
  });
});

describe("handlers", () => {
  test("whose reply has the error's status have its headers, and their own instead of those", () => {
    const errors = [{ status: 401, headers: ["WWW-Authenticate", "X-A"] }];
    const own = { "x-a": { schema: { const: "1" } } };
    const replies = { 401: { headers: own }, 404: { headers: own } };
    const handlers = [[handler({ takes: 401, operation: { responses: replies } })]];
    expect(responses({ handlers, errors })).toMatchObject({
      401: { headers: { "WWW-Authenticate": { schema: { type: "string" } }, ...own } },
      404: { headers: own },
    });
    expect(Object.keys(Object(responses({ handlers, errors })["401"]).headers)).toHaveLength(2);
    expect(Object.keys(Object(responses({ handlers, errors })["404"]).headers)).toHaveLength(1);
  });

  test("of a body's errors take the place of the shared responses", () => {
    const content = { "application/json": { schema: { type: "boolean" } } };
    const handlers = [[handler({ operation: { responses: { own: { content } } } })]];
    const documented = responses({ operation: { requestBody: {} }, handlers });
    expect([documented["400"]?.content, documented["413"]?.content]).toEqual([content, content]);
    expect(documented["422"]?.description).toBe("Validation Error");
  });

  test("of 500 are documented everywhere, of a status only where it is thrown", () => {
    const own = { own: {} };
    const handlers = [
      [handler({ takes: 500, foreign: [], operation: { responses: own } })],
      [handler({ takes: 404, operation: { responses: own } })],
    ];
    expect(Object.keys(responses({ handlers }))).toEqual(["500"]);
    expect(Object.keys(responses({ handlers, errors: [{ status: 404 }] }))).toEqual(["404", "500"]);
  });

  test("that pass or throw again leave the default beside their own", () => {
    const content = { "application/json": { schema: { type: "boolean" } } };
    const own = { own: { content } };
    const both = { "application/json": { schema: { anyOf: [expect.anything(), { type: "boolean" }] } } };
    for (const more of [{ passes: true }, { rethrows: true }] as const) {
      const handlers = [[handler({ operation: { responses: own }, ...more })]];
      expect(responses({ handlers, errors: [{ status: 404 }] })["404"]?.content).toEqual(both);
    }
    const last = [[handler({ operation: { responses: own } })]];
    expect(responses({ handlers: last, errors: [{ status: 404 }] })["404"]?.content).toEqual(content);
  });
});

/** Classes that inherit from one another, by the ids that the compiler would assign to them. */
class Shop extends Error {}
class Taken extends Shop {}
class NotFound extends HttpError<404> {}
class Missing extends NotFound {}
const CLASSES = { "m#Shop": Shop, "m#Taken": Taken, "m#NotFound": NotFound, "m#Missing": Missing } as const;
const BASES = { HttpError, RequestValidationError, Error } as const;
const ERRORS: readonly [Error, ErrorFragment][] = [
  [new Shop(), { classes: ["m#Shop"] }],
  [new Taken(), { classes: ["m#Taken", "m#Shop"] }],
  [new NotFound(404), { status: 404, classes: ["m#NotFound"] }],
  [new Missing(404), { status: 404, classes: ["m#Missing", "m#NotFound"] }],
  [new HttpError(404), { status: 404 }],
  [new HttpError(410), { status: 410 }],
  [new HttpError(500), { status: 500 }],
];

test("a response is documented where its handler is called", () => {
  const takes = fc.constantFrom<number | string>(
    404,
    410,
    422,
    500,
    ...Object.keys({ ...CLASSES, ...BASES }),
  );
  const level = fc.array(fc.record({ takes, passes: fc.boolean() }), { maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(level, { maxLength: 3 }),
      fc.constantFrom(...ERRORS),
      (levels, [error, fragment]) => {
        // Each handler has its own status, and those that can pass do so every other time.
        let next = 520;
        const numbered = levels.map((handlers) => handlers.map((one) => ({ ...one, status: next++ })));
        const registered = numbered.map((handlers) => {
          const made = new ErrorHandlers();
          for (const { takes: key, status } of handlers)
            made.set(({ ...CLASSES, ...BASES } as never)[key] ?? key, () => status, undefined);
          return made;
        });
        const expected: number[] = [];
        for (const [i, handlers] of registered.entries()) {
          const found = handlers.find(error)?.handler(error, undefined as never);
          if (found === undefined) continue;
          expected.push(found as number);
          if (!numbered[i]?.find(({ status }) => status === found)?.passes) break;
        }
        const handlers = numbered.map((each) =>
          each.map(({ takes, passes, status }) =>
            handler({ takes, passes, operation: { responses: { [status]: {} } } }),
          ),
        );
        const documented = Object.keys(responses({ errors: [fragment], handlers })).map(Number);
        expect(documented.filter((status) => status >= 520)).toEqual(expected);
      },
    ),
    { numRuns: 1000 },
  );
});
