import { expect, test } from "vitest";
import { documents, workspaceOf } from "./monorepo.js";

// All of it with pnpm, whose links are the harder ones.
workspaceOf("npm", "short");
workspaceOf("pnpm");

test("npm and pnpm lead to one document", () => {
  expect(documents.get("pnpm")).toBe(documents.get("npm"));
});
