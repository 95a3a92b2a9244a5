import { get, post, request } from "../wire.js";
import { answer, invalid, notInt, ok, type Row, refused, row } from "./row.js";

const HONO = { by: "hono" } as const;
/** 1 September 2026 in seconds (`date -u -d 2026-09-01 +%s`), and 1 March 2035, a Thursday. */
const DAYS = { deprecation: "@1788220800", sunset: "Thu, 01 Mar 2035 00:00:00 GMT" };
const LINKS = '</guide>; rel="deprecation", </guide>; rel="sunset"';
const SAID = { ...DAYS, link: LINKS };
const behind = (link: string) => ({ ...DAYS, link: `${link}, ${LINKS}` });
const NONE = { deprecation: null, sunset: null, link: null };
const asked = (path: string) => get(`/deprecated/${path}`);

/** `Deprecation`: RFC 9745, 2; `Sunset`: RFC 8594, 3; `Link`: RFC 8288, 3. In every response of the operation. */
export const DEPRECATIONS: readonly Row[] = [
  row("a value", asked("value"), ok("old", SAID)),
  row("HEAD", request("HEAD /deprecated/value"), answer(200, undefined, SAID), HONO),
  row("a path parameter", asked("number/7"), ok(7, SAID)),
  row("a refusal", asked("number/x"), {
    ...invalid(notInt("x", "path", "id")),
    fields: SAID,
  }),
  row("no body", asked("nothing"), answer(204, "", SAID)),
  row("a body", post("/deprecated/body", '{"name":"Lamp"}'), ok("Lamp", SAID)),
  row("a body that cannot be read", post("/deprecated/body", "{"), answer(422, undefined, SAID)),
  row("behind a link of the handler's", asked("linked"), ok("linked", behind('</a>; rel="next"'))),
  row(
    "what a response says itself stands",
    asked("own"),
    answer(200, "own", { ...behind('</a>; rel="next"'), deprecation: "@0" }),
    { by: "taken" },
  ),
  row("a response that cannot be changed", asked("moved"), answer(302, "", SAID), { by: "taken" }),
  row("lines", asked("lines"), answer(200, "1\n2\n", SAID)),
  row("an error, behind its own link", asked("missing"), refused(404, "Gone", behind('</b>; rel="up"'))),
  row("what nobody foresaw", asked("broken"), refused(500, "Internal Server Error", SAID), {
    told: ["log: GET /deprecated/broken failed: Error: broken"],
  }),
  row("an error handler", asked("sold"), answer(500, { sold: true }, SAID), {
    by: "taken",
    told: ["sold"],
  }),
  row("middleware of the route", asked("refused"), refused(403, "No entry", SAID), HONO),
  row("a route that says less", asked("plainly"), ok("as around", SAID)),
  row(
    "a route that says something else",
    asked("nearest"),
    ok("as here", {
      deprecation: "@1767225600",
      sunset: null,
      link: '<https://shop.example/v2>; rel="deprecation"',
    }),
  ),
  row(
    "another method is no answer of it",
    post("/deprecated/value", "{}"),
    answer(405, undefined, NONE),
    HONO,
  ),
  row("without a day nothing is told", get("/silent"), ok("silent", NONE)),
  row("nor by others", get("/"), ok("home", NONE)),
];
