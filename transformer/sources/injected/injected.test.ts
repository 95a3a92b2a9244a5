import { expect, test } from "vitest";
import type { DependencyPlan } from "../../3-plan/plan.js";
import { planAll } from "../../3-plan/testing/planned.js";
import { operation } from "../../4-generate/testing/compiled.js";

const IMPORTS = `
import type { Context as HonoContext } from "hono";
import type { Background, RequestId, SecurityScopes } from "countersign";
type Aliased = Context;
type Trace = RequestId;
namespace own { export interface Context { name: string } }
namespace plain { export type RequestId = string }
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
  ["it: RequestId", "requestId"],
  ["it: Trace", "requestId"],
  // A type with the same name is data.
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

test.each([
  ["context", ["context"]],
  ["request", ["request"]],
  ["signal", undefined],
  ["outgoing", undefined],
  ["background", undefined],
  ["requestId", ["requestId"]],
] as const)("an operation that is given the %s says whether not every server or app has it", (what, uses) => {
  const parameter = { in: "injected", name: "it", what } as const;
  expect(operation({ parameters: [parameter] }).uses).toEqual(uses);
  expect(operation({ parameters: [parameter, parameter] }).uses).toEqual(uses);
});

test("so does a dependency", () => {
  const parameters = [{ in: "injected", name: "it", what: "request" } as const];
  const dependency: DependencyPlan = {
    name: "raw",
    source: "src/app.ts:1",
    location: { file: "/src/app.ts", start: 0, length: 3 },
    kind: "function",
    parameters,
    reference: { path: ["raw"] },
  };
  const need = { dependency, cache: true, scope: "request" } as const;
  const { needs, uses } = operation({ parameters: [{ in: "dependency", name: "raw", need }] });
  expect(needs?.[0]?.of.uses).toEqual(["request"]);
  expect(uses).toBeUndefined();
});
