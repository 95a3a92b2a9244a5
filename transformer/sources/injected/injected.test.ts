import { expect, test } from "vitest";
import { planAll } from "../../3-plan/testing/planned.js";

const IMPORTS = `
import type { Context as HonoContext } from "hono";
import type { Background, SecurityScopes } from "countersign";
type Aliased = Context;
namespace own { export interface Context { name: string } }
`;

const PARAMETERS = [
  ["it: Context", "context"],
  ["it: HonoContext", "context"],
  ["it: Aliased", "context"],
  ["it: Request", "request"],
  ["it: AbortSignal", "signal"],
  ["it: Outgoing", "outgoing"],
  ["it: Background", "background"],
  ["it: SecurityScopes", "scopes"],
  // A type of the same name is data.
  ["it: own.Context", undefined],
] as const;

const results = planAll(
  PARAMETERS.map(([parameter]) => `${IMPORTS}app.post("/", (${parameter}): void => {});`),
);

test.each(PARAMETERS.map(([parameter, what], i) => ({ parameter, what, i })))("$parameter", ({ what, i }) => {
  expect(results[i]?.problems).toEqual([]);
  expect(results[i]?.plans[0]?.parameters).toMatchObject(
    what ? [{ in: "injected", name: "it", what }] : [{ in: "body" }],
  );
});
