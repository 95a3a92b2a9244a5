import { describe, expect, test } from "vitest";
import type { MountedOperation } from "../contract/document.js";
import type { Members } from "../contract/members.js";
import { assembleDocument } from "./assemble.js";

interface Given extends Partial<Pick<MountedOperation, "routeKind" | "method">> {
  readonly responses: Members;
}

/** Returns the document of an operation in an app with options about its responses. */
function saidOf({ responses, routeKind = "operation", method = "get" }: Given): Members {
  const mounted: MountedOperation = {
    ...{ routeKind, method, path: "/items", tags: [], components: [], source: "src/app.ts:1" },
    ...{ cacheControl: 60, etag: true, idempotent: true, timeout: 1 },
    fragment: { operation: { responses } },
  };
  const { paths } = assembleDocument({ title: "Shop", version: "1.0.0" }, [mounted]);
  return ((paths as Members)["/items"] as Members)[method] as Members;
}

describe("options about answers", () => {
  const ok = { "200": { description: "OK" } };
  const streamed = { "200": { description: "OK", content: { "application/jsonl": {} } } };

  test.each<[what: string, Given, statuses: string]>([
    ["a GET", { responses: ok }, "200 304 412 504"],
    ["a stream, which has no tag", { responses: streamed }, "200 504"],
    ["what answers nothing", { responses: { "204": { description: "Done" } } }, "204 504"],
    ["what another application answers", { routeKind: "described", responses: ok }, "200"],
  ])("%s", (_, given, statuses) => {
    const { responses } = saidOf(given);
    expect(Object.keys(responses as object).join(" ")).toBe(statuses);
    if (given.routeKind) expect(responses).toEqual(ok);
  });

  test.each(["operation", "endpoint"] as const)("an %s that is done once takes a key", (routeKind) => {
    const { parameters, responses } = saidOf({ routeKind, method: "post", responses: ok });
    expect(parameters).toMatchObject([{ name: "Idempotency-Key", in: "header" }]);
    expect(Object.keys(responses as object)).toEqual(expect.arrayContaining(["400", "409"]));
  });

  test("what another application answers is done as that does it", () => {
    expect(saidOf({ routeKind: "described", method: "post", responses: ok })["parameters"]).toBeUndefined();
  });
});
