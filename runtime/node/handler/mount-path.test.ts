import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { placeOf } from "./mount-path.js";

describe("where a request stands to an app", () => {
  test.each<[what: string, request: object, mountPath: string, place: object | undefined]>([
    ["at the root", { url: "/items?q=1" }, "", { root: "", target: "/items?q=1" }],
    [
      "as Express says at the root",
      { url: "/items", originalUrl: "/items" },
      "",
      { root: "", target: "/items" },
    ],
    [
      "below what Express took off",
      { url: "/items?q=/x", originalUrl: "/api/v1/items?q=/x" },
      "",
      { root: "/api/v1", target: "/items?q=/x" },
    ],
    [
      "at what Express took off",
      { url: "/?q=1", originalUrl: "/api?q=1" },
      "",
      { root: "/api", target: "/?q=1" },
    ],
    ["at it with a slash", { url: "/", originalUrl: "/api/" }, "", { root: "/api", target: "/" }],
    [
      "below what is not taken off twice",
      { url: "/api/items", originalUrl: "/api/api/items" },
      "/api",
      { root: "/api", target: "/api/items" },
    ],
    [
      "where a host has put another target",
      { url: "/new/items", originalUrl: "/old?q=1" },
      "",
      { root: "", target: "/new/items" },
    ],
    ["below its path", { url: "/api/items?q=1" }, "/api", { root: "/api", target: "/items?q=1" }],
    ["at its path", { url: "/api" }, "/api", { root: "/api", target: "/" }],
    ["at its path with a query", { url: "/api?q=1" }, "/api", { root: "/api", target: "/?q=1" }],
    [
      "below its path in another target of the host's",
      { url: "/api/items", originalUrl: "/old" },
      "/api",
      { root: "/api", target: "/items" },
    ],
    ["beside its path", { url: "/apis/items" }, "/api", undefined],
    ["above its path", { url: "/" }, "/api", undefined],
    ["below it in another case, which is another path", { url: "/API/items" }, "/api", undefined],
    ["at a target without a path", { url: "*" }, "/api", undefined],
  ])("%s", (_, request, mountPath, place) => {
    expect(placeOf(request as IncomingMessage, mountPath)).toEqual(place);
  });
});
