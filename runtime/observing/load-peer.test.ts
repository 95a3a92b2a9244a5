import { expect, test } from "vitest";
import { loadPeer } from "./load-peer.js";

const failing = (code: string) => async () => {
  throw Object.assign(new Error("Cannot find package"), { code });
};

test("a package that is missing is named, with what to do about it; what else fails is not hidden", async () => {
  const missing = "Run: npm install peer";
  const peer = await loadPeer(failing("ERR_MODULE_NOT_FOUND"), missing);
  expect(peer).toThrow(missing);
  await expect(loadPeer(failing("ERR_OTHER"), missing)).rejects.toThrow("Cannot find package");
  expect((await loadPeer(async () => 1, missing))()).toBe(1);
});
