import { expect, test } from "vitest";
import { plan } from "../../../test/support/operation-plans.js";
import { testRefusals } from "../../3-plan/testing/refusals.js";
import { string } from "../../4-generate/testing/schemas.js";
import { operationFragment } from "../../openapi/operation.js";
import { createReferences } from "../../openapi/references.js";
import { single } from "../testing/parameters.js";

test("a path parameter is required, whatever its plan says: OpenAPI has no others", () => {
  const parameters = [single("path", "id", string, { optional: true })];
  const { operation } = operationFragment(plan({ parameters }), createReferences(new Map()));
  expect(operation["parameters"]).toMatchObject([{ name: "id", required: true }]);
});

testRefusals([
  [
    "CS1004",
    `app.get("/items/:id", (id: string, ‸owner: Path<string>): string => id + owner);`,
    `app.get("/owners/:owner/:id", (id: string, owner: Path<string>): string => id + owner);`,
  ],
  [
    "CS1004",
    `app.get("/items/:id", (id: string, ‸o: Path<string, "owner">): string => id + o);`,
    `app.get("/items/:owner", (o: Path<string, "owner">): string => o);`,
  ],
  [
    "CS1005",
    `app.get("/items/:ids", (‸ids: number[]): number => ids.length);`,
    `app.get("/items/:id", (id: number): number => id);`,
  ],
  [
    "CS1005",
    `app.get("/items/:id", (‸id: { a: string }): string => id.a);`,
    `app.get("/items/:id", (id: Date | null): string => String(id));`,
  ],
  [
    "CS1006",
    `app.get("/items/:id", (‸id?: string): string => id ?? "");`,
    `app.get("/items/:id", (id: string): string => id);`,
  ],
  [
    "CS1006",
    `app.get("/items/:id", (‸id: Int | undefined): Int => id ?? 0);`,
    `app.get("/items/:id", (id: Int | null): Int => id ?? 0);`,
  ],
  [
    "CS1006",
    `app.get("/items/:id", (‸id = "a"): string => id);`,
    `app.get("/items/:id", (id: "a" | "b"): string => id);`,
  ],
  [
    "CS1006",
    `app.get("/items/:id", (‸id: string & Default<"a">): string => id);`,
    `app.get("/items/:id", (id: number & Min<1>): number => id);`,
  ],
]);
