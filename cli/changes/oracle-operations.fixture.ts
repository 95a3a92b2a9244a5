import type { Members } from "../../runtime/contract/members.js";

const string = { type: "string" };
const number = { type: "number" };
const integer = { type: "integer" };
const ok = { 200: { description: "Fine" } };
const json = { content: { "application/json": { schema: string } } };
const query = (name: string, more: Members = {}): Members => ({ name, in: "query", schema: string, ...more });
const get = (more: Members): Members => ({ get: { responses: ok, ...more } });
const post = (more: Members): Members => ({ post: { responses: ok, ...more } });

/** A path of the base, and the same path of the revision. */
export type OperationCase = readonly [name: string, base: Members, revision: Members, why?: string];

export const OPERATIONS: readonly OperationCase[] = [
  ["operation added", get({}), { ...get({}), ...post({}) }],
  ["operation removed", { ...get({}), ...post({}) }, get({})],
  ["operationId changed", get({ operationId: "a" }), get({ operationId: "b" })],
  [
    "summary, description and tags",
    get({ summary: "a" }),
    get({ summary: "b", description: "c", tags: ["d"] }),
  ],
  ["operation deprecated", get({}), get({ deprecated: true })],
  ["required parameter added", get({}), get({ parameters: [query("a", { required: true })] })],
  ["optional parameter added", get({}), get({ parameters: [query("a")] })],
  [
    "optional parameter added beside another",
    get({ parameters: [query("a")] }),
    get({ parameters: [query("a"), query("b")] }),
  ],
  ["parameter removed", get({ parameters: [query("a"), query("b")] }), get({ parameters: [query("a")] })],
  [
    "parameter required",
    get({ parameters: [query("a")] }),
    get({ parameters: [query("a", { required: true })] }),
  ],
  [
    "parameter optional",
    get({ parameters: [query("a", { required: true })] }),
    get({ parameters: [query("a")] }),
  ],
  ["parameter renamed", get({ parameters: [query("a")] }), get({ parameters: [query("b")] })],
  [
    "parameter moved to a header",
    get({ parameters: [query("a")] }),
    get({ parameters: [query("a", { in: "header" })] }),
  ],
  [
    "header called in another case",
    get({ parameters: [query("X-A", { in: "header" })] }),
    get({ parameters: [query("x-a", { in: "header" })] }),
  ],
  [
    "parameters in another order",
    get({ parameters: [query("a"), query("b")] }),
    get({ parameters: [query("b"), query("a")] }),
  ],
  [
    "parameter narrowed",
    get({ parameters: [query("a")] }),
    get({ parameters: [query("a", { schema: { ...string, maxLength: 3 } })] }),
  ],
  [
    "parameter widened",
    get({ parameters: [query("a", { schema: integer })] }),
    get({ parameters: [query("a", { schema: number })] }),
  ],
  [
    "parameter's style changed",
    get({ parameters: [query("a", { style: "form" })] }),
    get({ parameters: [query("a", { style: "pipeDelimited" })] }),
  ],
  [
    "parameter's explode changed",
    get({ parameters: [query("a", { explode: true })] }),
    get({ parameters: [query("a", { explode: false })] }),
  ],
  [
    "parameter's style said that was understood",
    get({ parameters: [query("a")] }),
    get({ parameters: [query("a", { style: "form", explode: true })] }),
    "It is what is understood where nothing is said (OpenAPI 3.1, 4.8.12.2.1).",
  ],
  [
    "parameter's default changed",
    get({ parameters: [query("a", { schema: { ...integer, default: 1 } })] }),
    get({ parameters: [query("a", { schema: { ...integer, default: 2 } })] }),
    "A request without the value now means something else (AIP-180, semantic changes).",
  ],
  [
    "required body added",
    post({}),
    post({ requestBody: { ...json, required: true } }),
    "Requests without a body are refused now.",
  ],
  ["optional body added", post({}), post({ requestBody: json })],
  ["body removed", post({ requestBody: json }), post({})],
  ["body required", post({ requestBody: json }), post({ requestBody: { ...json, required: true } })],
  ["body optional", post({ requestBody: { ...json, required: true } }), post({ requestBody: json })],
  [
    "media type of a body replaced",
    post({ requestBody: json }),
    post({ requestBody: { content: { "text/plain": { schema: string } } } }),
  ],
  [
    "media type of a body added",
    post({ requestBody: json }),
    post({ requestBody: { content: { ...json.content, "text/plain": { schema: string } } } }),
  ],
  [
    "media type of a body removed",
    post({ requestBody: { content: { ...json.content, "text/plain": { schema: string } } } }),
    post({ requestBody: json }),
  ],
  [
    "media type of a response added",
    get({ responses: { 200: { description: "", ...json } } }),
    get({
      responses: { 200: { description: "", content: { ...json.content, "text/plain": { schema: string } } } },
    }),
  ],
  [
    "media type of a response removed",
    get({
      responses: { 200: { description: "", content: { ...json.content, "text/plain": { schema: string } } } },
    }),
    get({ responses: { 200: { description: "", ...json } } }),
  ],
  [
    "response without a body now",
    get({ responses: { 200: { description: "", ...json } } }),
    get({ responses: { 200: { description: "" } } }),
  ],
  [
    "status replaced",
    get({ responses: { 200: { description: "" } } }),
    get({ responses: { 201: { description: "" } } }),
  ],
  ["status added", get({ responses: ok }), get({ responses: { ...ok, 404: { description: "" } } })],
  ["error status removed", get({ responses: { ...ok, 404: { description: "" } } }), get({ responses: ok })],
  [
    "description of a response",
    get({ responses: { 200: { description: "a" } } }),
    get({ responses: { 200: { description: "b" } } }),
  ],
  [
    "header of a response removed",
    get({
      responses: {
        200: { description: "", headers: { "X-A": { schema: string }, "X-B": { schema: string } } },
      },
    }),
    get({ responses: { 200: { description: "", headers: { "X-A": { schema: string } } } } }),
  ],
  [
    "header of a response added",
    get({ responses: { 200: { description: "", headers: { "X-A": { schema: string } } } } }),
    get({
      responses: {
        200: { description: "", headers: { "X-A": { schema: string }, "X-B": { schema: string } } },
      },
    }),
  ],
  [
    "header of a response in another case",
    get({ responses: { 200: { description: "", headers: { "X-A": { schema: string } } } } }),
    get({ responses: { 200: { description: "", headers: { "x-a": { schema: string } } } } }),
    "Headers are called alike in any case (RFC 9110, 5.1).",
  ],
  [
    "header of a response widened",
    get({ responses: { 200: { description: "", headers: { "X-A": { schema: integer } } } } }),
    get({ responses: { 200: { description: "", headers: { "X-A": { schema: number } } } } }),
  ],
  [
    "header of a response no longer certain",
    get({ responses: { 200: { description: "", headers: { "X-A": { required: true, schema: string } } } } }),
    get({ responses: { 200: { description: "", headers: { "X-A": { schema: string } } } } }),
    "A client may have relied on it, as on a property.",
  ],
  [
    "default response spelled out",
    get({ responses: { ...ok, default: { description: "", ...json } } }),
    get({ responses: { ...ok, 404: { description: "", ...json }, 422: { description: "", ...json } } }),
    "Both statuses were of the default before, with the same body.",
  ],
  [
    "status within a range now",
    get({ responses: { ...ok, 404: { description: "", ...json } } }),
    get({ responses: { ...ok, "4XX": { description: "", ...json } } }),
    "404 is one of the range, with the same body.",
  ],

  ["credentials required", get({}), get({ security: [{ key: [] }] })],
  ["credentials no longer required", get({ security: [{ key: [] }] }), get({})],
  [
    "credentials required of those who had the choice",
    get({ security: [{ key: [] }, {}] }),
    get({ security: [{ key: [] }] }),
  ],
  ["another way in", get({ security: [{ key: [] }] }), get({ security: [{ key: [] }, { token: [] }] })],
  ["a way in less", get({ security: [{ key: [] }, { token: [] }] }), get({ security: [{ key: [] }] })],
  ["credentials replaced", get({ security: [{ key: [] }] }), get({ security: [{ token: [] }] })],
  ["both instead of one", get({ security: [{ key: [] }] }), get({ security: [{ key: [], token: [] }] })],
  ["one instead of both", get({ security: [{ key: [], token: [] }] }), get({ security: [{ key: [] }] })],
  [
    "scope added",
    get({ security: [{ login: ["read"] }] }),
    get({ security: [{ login: ["read", "write"] }] }),
  ],
  [
    "scope dropped",
    get({ security: [{ login: ["read", "write"] }] }),
    get({ security: [{ login: ["read"] }] }),
  ],
  [
    "scheme called otherwise",
    get({ security: [{ key: [] }] }),
    get({ security: [{ sameKey: [] }] }),
    "Clients send the same header.",
  ],
];
