import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IdentifiedOperation, methodAndPath, operationIds } from "./operation-id.js";

const get = (path: string, parts: Partial<IdentifiedOperation> = {}): IdentifiedOperation => ({
  method: "get",
  path,
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

  test("is made of method and path where several operations have one handler's name", () => {
    const health = { handlerName: "health" };
    expect(
      operationIds([get("/a/ready", health), get("/b/ready", health), get("/c", { handlerName: "c" })]),
    ).toEqual(["getAReady", "getBReady", "c"]);
  });

  // The routers of an API as usually written: handlers are named after what they do, the prefix names the resource.
  test.each([
    ["get", "/users", "list", "listUsers"],
    ["get", "/users", "findAll", "findUsers"],
    ["post", "/users", "create", "createUsers"],
    ["get", "/users/{id}", "getById", "getUsersById"],
    ["get", "/users/{id}", "findOne", "findUsersById"],
    ["patch", "/users/{id}", "update", "updateUsersById"],
    ["delete", "/users/{id}", "remove", "removeUsersById"],
    ["delete", "/api/v1/users", "deleteMany", "deleteApiV1Users"],
    ["get", "/users/{id}/posts", "list", "listUsersByIdPosts"],
    ["get", "/users/{id}/posts", undefined, "getUsersByIdPosts"],
    // A name that is more than a verb stays unchanged.
    ["get", "/users/{id}", "readUser", "readUser"],
    ["post", "/auth/login", "login", "login"],
    ["get", "/users/me", "me", "me"],
    ["get", "/users", "listing", "listing"],
    ["get", "/users", "readme", "readme"],
    // The path adds nothing.
    ["get", "/", "list", "list"],
  ])("of %s %s with the handler %s is %s", (method, path, handlerName, id) => {
    const operation = { method, path, ...(handlerName !== undefined && { handlerName }) };
    expect(operationIds([operation])).toEqual([id]);
    // Another router does not matter.
    const other = { ...operation, path: path.replace("users", "items").replace(/^\/$/, "/items") };
    if (id !== handlerName || path === "/") expect(operationIds([operation, other])[0]).toBe(id);
  });

  test("made of a verb and the path gives way wherever another could have it", () => {
    const list = { handlerName: "list" };
    const named = get("/x", { handlerName: "listUsers" });
    expect(operationIds([get("/users", list), named])).toEqual(["getUsers", "listUsers"]);
    const asked = get("/x", { operationId: "listUsers" });
    expect(operationIds([get("/users", list), asked])).toEqual(["getUsers", "listUsers"]);
    expect(operationIds([get("/users", list), { ...get("/users", list), method: "post" }])).toEqual([
      "getUsers",
      "postUsers",
    ]);
    const verb = { method: "post", path: "/users", handlerName: "get" };
    expect(operationIds([get("/users"), verb])).toEqual(["getUsers", "postUsers"]);
    expect(operationIds([get("/a-b", list), get("/a/b", list)])).toEqual([
      expect.stringMatching(/^getAB[0-9a-f]{4}$/),
      expect.stringMatching(/^getAB[0-9a-f]{4}$/),
    ]);
  });

  test("that was asked for stays when it is equal to another: a clash for the author to solve", () => {
    const asked = { operationId: "list" };
    const named = { handlerName: "list" };
    expect(operationIds([get("/a", asked), get("/b", asked), get("/c", named)])).toEqual([
      "list",
      "list",
      "listC",
    ]);
  });

  test("made of method and path gives way to one that was asked for, and to a handler's name", () => {
    expect(operationIds([get("/items"), get("/x", { operationId: "getItems" })])).toEqual([
      "getItemsbe8e",
      "getItems",
    ]);
    expect(operationIds([get("/items"), get("/x", { handlerName: "getItems" })])).toEqual([
      "getItemsbe8e",
      "getItems",
    ]);
  });

  test.each([
    ["/users/by-email", "/users/{email}"],
    ["/a-b", "/a/b"],
    ["/Case", "/case"],
    ["/items", "/items/"],
    ["/@", "/"],
    ["/by-id", "/{id}"],
    ["/v1.2", "/v1-2"],
    ["/{a}/b", "/by-a/b"],
  ])("made of method and path is told apart: %s and %s", (one, other) => {
    const [first = "", second = ""] = operationIds([get(one), get(other)]);
    // Client generators change case and punctuation.
    expect(plain(first)).not.toBe(plain(second));
    expect([first, second]).toEqual([
      expect.stringMatching(/^get[A-Za-z0-9]+[0-9a-f]{4}$/),
      expect.stringMatching(/^get[A-Za-z0-9]+[0-9a-f]{4}$/),
    ]);
  });

  test("made of method and path has more digits where four are not enough", () => {
    const paths = collidingPaths();
    expect(operationIds(paths.map((path) => get(path)))).toEqual([
      expect.stringMatching(/^get[A-Za-z]+[0-9a-f]{8}$/),
      expect.stringMatching(/^get[A-Za-z]+[0-9a-f]{8}$/),
    ]);
  });

  const segment = fc.constantFrom("a", "A", "b", "by-a", "{a}", "a-b", "a.b", "", "byA");
  const paths = fc.uniqueArray(
    fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => `/${segments.join("/")}`),
    { minLength: 1, maxLength: 40 },
  );

  const handlers = fc.constantFrom(undefined, "list", "get", "getById", "getA", "a", "postB", "listA");

  test("is unique whatever handlers are called, and whatever the order", () => {
    const operations = fc.uniqueArray(
      fc.record({
        method: fc.constantFrom("get", "post"),
        path: paths.map(([path = "/"]) => path),
        handlerName: handlers,
      }),
      { selector: ({ method, path }) => `${method} ${path}`, maxLength: 30 },
    );
    fc.assert(
      fc.property(operations, fc.nat(), (all, seed) => {
        const cleaned = all.map(({ handlerName, ...rest }) => ({
          ...rest,
          ...(handlerName && { handlerName }),
        }));
        const ids = operationIds(cleaned);
        expect(new Set(ids).size).toBe(all.length);
        const turn = <Item>(list: readonly Item[]) => {
          const at = seed % Math.max(1, list.length);
          return [...list.slice(at), ...list.slice(0, at)];
        };
        expect(operationIds(turn(cleaned))).toEqual(turn(ids));
      }),
    );
  });

  test("is unique unless it was asked for, whatever the order, and unchanged by routes it does not meet", () => {
    const named = (all: readonly string[]) => {
      const ids = operationIds(all.map((path) => get(path)));
      return new Map(all.map((path, i) => [path, ids[i]]));
    };
    fc.assert(
      fc.property(paths, fc.nat(), (all, seed) => {
        const ids = named(all);
        expect(new Set(ids.values()).size).toBe(all.length);
        const turned = all.slice(seed % all.length).concat(all.slice(0, seed % all.length));
        for (const [path, id] of named(turned)) expect(id).toBe(ids.get(path));
        const [added = "", ...before] = all;
        const plainNames = before.map((path) => methodAndPath("get", path));
        if (!plainNames.includes(methodAndPath("get", added)))
          for (const [path, id] of named(before)) expect(id).toBe(ids.get(path));
        // If two names already differ, a third operation changes neither.
        const met = plainNames.filter((name) => name === methodAndPath("get", added)).length;
        if (met > 1) for (const [path, id] of named(before)) expect(id).toBe(ids.get(path));
      }),
    );
  });
});

const plain = (id: string) => id.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Two paths with the same name and the same four digits. */
function collidingPaths(): readonly string[] {
  const seen = new Map<string, string>();
  for (let i = 0; ; i++) {
    const separators = i.toString(4).padStart(8, "0").split("");
    const path = `/a${separators.map((digit) => `${"-._~"[Number(digit)]}a`).join("")}`;
    const [id = ""] = operationIds([get(path), get("/x", { operationId: methodAndPath("get", path) })]);
    const other = seen.get(id);
    if (other !== undefined) return [other, path];
    seen.set(id, path);
  }
}
