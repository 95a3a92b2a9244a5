import { describe, expect, test } from "vitest";
import { type IdentifiedOperation, operationIds } from "./operation-id.js";

const get = (path: string, parts: Partial<IdentifiedOperation> = {}): IdentifiedOperation => ({
  method: "get",
  path,
  source: `src/app.ts:${path.length}`,
  ...parts,
});

describe("an operationId", () => {
  test("is the one asked for", () => {
    expect(operationIds([get("/items", { operationId: "all", handlerName: "readItems" })])).toEqual(["all"]);
  });

  test("is else the handler's name", () => {
    expect(operationIds([get("/items", { handlerName: "readItems" })])).toEqual(["readItems"]);
  });

  test.each([
    ["get", "/items/{id}", "getItemsById"],
    ["get", "/items", "getItems"],
    ["post", "/items", "postItems"],
    ["get", "/", "getRoot"],
    ["get", "/users/{userId}/items/{item_id}", "getUsersByUserIdItemsByItemId"],
    ["delete", "/user-profiles/v1.2", "deleteUserProfilesV12"],
    ["get", "/größe", "getGröße"],
  ])("is else made of method and path: %s %s", (method, path, id) => {
    expect(operationIds([get(path, { method })])).toEqual([id]);
  });

  test("tells the mounts of one route apart by their paths", () => {
    const route = { source: "src/items.ts:3", handlerName: "list" };
    expect(
      operationIds([get("/a/items", route), get("/b/items", route), get("/c", { handlerName: "c" })]),
    ).toEqual(["getAItems", "getBItems", "c"]);
  });

  test("is the handler's name for different handlers on one line", () => {
    const operations = [
      get("/a", { source: "x:1", handlerName: "a" }),
      get("/b", { source: "x:1", handlerName: "b" }),
    ];
    expect(operationIds(operations)).toEqual(["a", "b"]);
  });

  test("that was asked for stays when its route is mounted twice: a clash for the author to solve", () => {
    const route = { source: "src/items.ts:3", operationId: "list" };
    expect(operationIds([get("/a/items", route), get("/b/items", route)])).toEqual(["list", "list"]);
  });
});
