import { get } from "node:http";
import { expect, vi } from "vitest";
import type { Check } from "../check.js";

export const check: Check = async ({ url, send }) => {
  // Reading the log empties it.
  const told: string[] = [];
  const log = async () => {
    told.push(...JSON.parse((await send({ path: "/log" })).text));
    return told;
  };
  await new Promise<void>((resolve, reject) => {
    const request = get(`${url}/rows`, (response) => {
      response.once("data", () => {
        response.destroy();
        resolve();
      });
    });
    request.on("error", reject);
  });
  await vi.waitFor(async () => expect((await log()).length).toBeGreaterThanOrEqual(3), 5_000);
  expect(await log()).toEqual(["open", "generator ended", "close"]);
};
