import { expect, it } from "vitest";
import { MountPoints } from "./mount-points.js";

it("says every path that leads to an app, once", () => {
  const [shop, api, admin, items] = [0, 1, 2, 3].map(() => new MountPoints<string>());
  if (!shop || !api || !admin || !items) throw new Error("four of them");
  expect(items.paths()).toEqual([]);
  api.mount("items", items, "/items");
  expect(items.paths()).toEqual(["/items"]);
  shop.mount("api", api, "/api");
  shop.mount("api", api, "/v1/");
  expect(items.paths()).toEqual(["/api/items", "/v1/items"]);
  shop.mount("admin", admin, "/api");
  admin.mount("items", items, "/items");
  expect(items.paths()).toEqual(["/api/items", "/v1/items"]);
  expect([...shop.mounted]).toEqual(["api", "admin"]);
  expect(shop.paths()).toEqual([]);
});
