import { get, post, request } from "../wire.js";
import { answer, invalid, NOT_FOUND, notAllowed, notInt, ok, type Row, refused, row } from "./row.js";

const HONO = { by: "hono" } as const;
const VARY = { vary: "api-version" };
const asked = (path: string, version: string) => get(`/versions/${path}`, `Api-Version: ${version}`);
const unknown = refused(400, "The header Api-Version must name a version of this API: 1, 2, 3.", VARY);
const varying = (expected: ReturnType<typeof answer>) => ({
  ...expected,
  fields: { ...expected.fields, ...VARY },
});

/** A version that a header names: each is a separate API (RFC 9110, 12.5.5 for `Vary`; 15.5.6 for `Allow`). */
export const VERSIONS: readonly Row[] = [
  row("the default", get("/versions/value"), ok("second", { ...VARY, "x-version-marked": null })),
  row(
    "another, with its router's middleware",
    asked("value", "1"),
    ok("first", { ...VARY, "x-version-marked": "1" }),
    HONO,
  ),
  row("one that a range is open to", asked("value", "3"), ok("second", VARY)),
  row(
    "in turns",
    [asked("value/1", "2"), asked("value/1", "1"), asked("value/1", "2")],
    [ok(1, VARY), varying(NOT_FOUND), ok(1, VARY)],
    { by: ["direct", "hono", "direct"] },
  ),
  row("an unknown one", asked("value", "4"), unknown, HONO),
  row("none at all", asked("value", ""), unknown, HONO),
  row("several", get("/versions/value", "Api-Version: 1", "Api-Version: 2"), unknown, HONO),
  row(
    "an unknown one of an unknown method",
    request("PATCH /versions/value", "Api-Version: 4"),
    unknown,
    HONO,
  ),
  row("a refusal", asked("value/x", "2"), varying(invalid(notInt("x", "path", "id")))),
  row("an error", asked("missing", "2"), refused(404, "none", VARY)),
  row("a body", post("/versions/body", '{"name":"Lamp"}', "Api-Version: 2"), ok("Lamp", VARY)),
  row("lines", asked("lines", "2"), answer(200, "1\n", VARY)),
  row("together with a deprecation", asked("old", "2"), ok("old", { ...VARY, deprecation: "@1788220800" })),
  row("HEAD", request("HEAD /versions/value", "Api-Version: 2"), answer(200, undefined, VARY), HONO),
  row(
    "HEAD of a route of its own",
    request("HEAD /versions/headed", "Api-Version: 1"),
    answer(204, "", VARY),
    {
      ...HONO,
      told: ["HEAD of the first"],
    },
  ),
  row(
    "HEAD of a GET route, where another version has one of its own",
    request("HEAD /versions/headed", "Api-Version: 2"),
    answer(200, undefined, VARY),
    HONO,
  ),
  row("GET where a version has HEAD alone", asked("headed", "1"), varying(notAllowed("HEAD")), HONO),
  row(
    "a method of another version",
    request("DELETE /versions/value", "Api-Version: 2"),
    varying(notAllowed("GET")),
    HONO,
  ),
  row(
    "OPTIONS",
    request("OPTIONS /versions/value", "Api-Version: 1"),
    varying(notAllowed("GET, DELETE")),
    HONO,
  ),
  row("a path of another version", asked("missing", "1"), varying(NOT_FOUND), HONO),
  row("a slash too many", asked("value/", "2"), answer(307, "", { ...VARY, location: "../value" }), HONO),
  row("a slash too many in another version", asked("missing/", "1"), varying(NOT_FOUND), HONO),
  row("what is in no version does not ask", get("/", "Api-Version: 4"), ok("home", { vary: null })),
  row(
    "nor does a path that is not there",
    get("/nowhere", "Api-Version: 4"),
    {
      ...NOT_FOUND,
      fields: { ...NOT_FOUND.fields, vary: null },
    },
    HONO,
  ),
];
