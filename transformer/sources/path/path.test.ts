import { expect, test } from "vitest";
import { plan } from "../../../test/support/operation-plans.js";
import { string } from "../../4-generate/testing/schemas.js";
import { operationFragment } from "../../openapi/operation.js";
import { createReferences } from "../../openapi/references.js";
import { single } from "../testing/parameters.js";

test("a path parameter is required, whatever its plan says: OpenAPI has no others", () => {
  const parameters = [single("path", "id", string, { optional: true })];
  const { operation } = operationFragment(plan({ parameters }), createReferences(new Map()));
  expect(operation["parameters"]).toMatchObject([{ name: "id", required: true }]);
});
