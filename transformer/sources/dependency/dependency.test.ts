import { describe, expect, test } from "vitest";
import { planAll } from "../../3-plan/testing/planned.js";

const IMPORTS = `
import type { Depends } from "countersign";
export function user(id: Query<Int>): { id: Int } { return { id }; }
export const services = { user };
export const tenant = (tenant: Query<string>) => tenant;
interface Often { requests: 10; per: "1m"; by: typeof tenant }
const often = { requests: 10, per: "1m", name: "often" } as const;
type Limited<L extends object | undefined> = Depends<typeof user, { limit: L }>;
type Admin = Depends<typeof user, { scopes: ["admin"] }>;
`;

const USED = [
  ["Depends<typeof user>", { cache: true, scope: "request" }],
  ["Depends<(typeof user)>", { cache: true }],
  ["Depends<typeof services.user>", { dependency: { name: "services.user" } }],
  ["Depends<typeof user, { cache: false }>", { cache: false }],
  [
    `Depends<typeof user, { scope: "function"; maxConcurrency: 2 }>`,
    { scope: "function", maxConcurrency: 2 },
  ],
  ["Admin", { scopes: ["admin"] }],
  [
    `Depends<typeof user, { limit: { requests: 1; per: 60; by: "address" } }>`,
    { limits: [{ requests: 1, per: 60 }] },
  ],
  [
    `Limited<readonly [{ requests: 1; per: "1s"; by: "everyone" }, { requests: 2; per: "1h"; whenStoreFails: "closed" }]>`,
    {
      limits: [
        { requests: 1, per: "1s", by: "everyone" },
        { requests: 2, per: "1h", whenStoreFails: "closed" },
      ],
    },
  ],
  ["Limited<typeof often>", { limits: [{ requests: 10, per: "1m", name: "often" }] }],
  ["Limited<Often>", { limits: [{ keyedBy: { dependency: { name: "tenant" }, scope: "request" } }] }],
  ["Limited<[]>", { cache: true }],
] as const;

/** Types, each with the code with which it is refused. */
const REFUSED = [
  ["Depends<() => string>", "CS5001"],
  ["Depends<typeof missing>", "CS5001"],
  ["Depends<typeof user, { cache: boolean }>", "CS5007"],
  ["Depends<typeof user, { maxConcurrency: 0 }>", "CS5007"],
  ["Depends<typeof user, { scopes: string[] }>", "CS5007"],
  ["Limited<{ requests: 0; per: 1 }>", "CS1097"],
  ["Limited<{ requests: 1 }>", "CS1097"],
  ["Limited<{ requests: 1; per: string }>", "CS1097"],
  ["Limited<{ requests: 1; per: 1; more: 1 }>", "CS1097"],
  ["Limited<{ requests: 1; per: 1; name: string }>", "CS1097"],
  ["Limited<{ requests: 1; per: 1 }[]>", "CS1097"],
  ["Depends<typeof user, { limit: false }>", "CS1097"],
  [`Depends<typeof services.user, { scope: "app"; limit: { requests: 1; per: 1 } }>`, "CS1080"],
  ["Limited<{ requests: 1; per: 1; by: () => string }>", "CS1081"],
  ["Limited<{ requests: 1; per: 1; by: typeof missing }>", "CS1097"],
  ["Limited<{ requests: 1; per: 1; by: typeof user }>", "CS5003"],
] as const;

const routes = (types: readonly string[]) =>
  planAll(types.map((type) => `${IMPORTS}app.get("/", (it: ${type}): void => {});`));

describe("a use of a function", () => {
  const results = routes(USED.map(([type]) => type));

  test.each(USED.map(([type, need], i) => ({ type, need, i })))("$type", ({ need, i }) => {
    expect(results[i]?.problems).toEqual([]);
    expect(results[i]?.plans[0]?.parameters).toMatchObject([
      { in: "dependency", name: "it", need: { dependency: { parameters: [{ in: "query" }] }, ...need } },
    ]);
  });
});

describe("what is refused", () => {
  const results = routes(REFUSED.map(([type]) => type));

  test.each(REFUSED.map(([type, code], i) => ({ type, code, i })))("$type", ({ code, i }) => {
    expect(results[i]?.plans).toEqual([]);
    expect(results[i]?.problems.map((problem) => problem.split(" ")[0])).toEqual([code]);
  });
});
