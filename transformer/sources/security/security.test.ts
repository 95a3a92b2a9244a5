import { describe, expect, test } from "vitest";
import { planAll } from "../../3-plan/testing/planned.js";

const IMPORTS = `import type {
  Digest, Http, OAuth2Password, OAuth2AuthorizationCode, OAuth2ClientCredentials, OpenIdConnect,
} from "countersign";
type Key = ApiKey<"header", "x-key">;
namespace own { export type Bearer = string }
declare const name: string;
`;

/** The types of parameters and the schemes they require, as OpenAPI writes them. */
const SCHEMES = [
  ["Bearer", [{ type: "http", scheme: "bearer" }]],
  [
    `Bearer<{ bearerFormat: "JWT"; description: "A token" }>`,
    [{ bearerFormat: "JWT", description: "A token" }],
  ],
  ["Digest", [{ type: "http", scheme: "digest" }]],
  [`Http<"Token">`, [{ type: "http", scheme: "Token" }]],
  [`Http<"token", { description: "A token" }>`, [{ type: "http", scheme: "token", description: "A token" }]],
  ["Key", [{ type: "apiKey", in: "header", name: "x-key" }]],
  ["Basic | Key", [{ type: "http", scheme: "basic" }, { type: "apiKey" }]],
  [
    `OAuth2Password<"/token", { read: "Reads" }>`,
    [{ type: "oauth2", flows: { password: { tokenUrl: "/token", scopes: { read: "Reads" } } } }],
  ],
  [
    `OAuth2AuthorizationCode<"/authorize", "/token">`,
    [
      {
        type: "oauth2",
        flows: { authorizationCode: { authorizationUrl: "/authorize", tokenUrl: "/token" } },
      },
    ],
  ],
  [
    `OAuth2ClientCredentials<"/token">`,
    [{ flows: { clientCredentials: { tokenUrl: "/token", scopes: {} } } }],
  ],
  [`OpenIdConnect<"/configuration">`, [{ type: "openIdConnect", openIdConnectUrl: "/configuration" }]],
] as const;

/** Types that are not credentials, or that are not known at build time. */
const REFUSED = [
  "Bearer | string",
  "Bearer & { a: 1 }",
  `ApiKey<"header", typeof name>`,
  `ApiKey<"body", "x-key">`,
  "Http<string>",
  // Not a token (RFC 9110, 5.6.2).
  `Http<"">`,
  `Http<"To ken">`,
  `Http<"T\u00f6ken">`,
  `Http<'a"b'>`,
  `OAuth2Password<"/token", { read: 1 }>`,
];

const routes = (types: readonly string[]) =>
  planAll(types.map((type) => `${IMPORTS}app.get("/", (token: ${type}): void => {});`));

describe("what a marker asks for", () => {
  const results = routes(SCHEMES.map(([type]) => type));

  test.each(SCHEMES.map(([type, schemes], i) => ({ type, schemes, i })))("$type", ({ schemes, i }) => {
    expect(results[i]?.problems).toEqual([]);
    expect(results[i]?.plans[0]?.parameters).toMatchObject([
      { in: "security", alternatives: schemes.map((scheme) => ({ scheme })), optional: false },
    ]);
  });
});

describe("what is refused", () => {
  const results = routes(REFUSED);

  test.each(REFUSED.map((type, i) => ({ type, i })))("$type", ({ i }) => {
    expect(results[i]?.plans).toEqual([]);
    expect(results[i]?.problems.map((problem) => problem.split(" ")[0])).toEqual(["CS5013"]);
  });
});

test("a type of the same name that is not Countersign's is no credential", () => {
  const [result] = routes(["own.Bearer"]);
  expect(result?.plans[0]?.parameters).toMatchObject([{ in: "query" }]);
});
