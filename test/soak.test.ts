import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { repository } from "./support/temporary.js";

test("a server that keeps a little of each request does not pass `npm run soak`", async () => {
  const soak = promisify(execFile)(process.execPath, ["scripts/soak.js", "--short", "requests"], {
    cwd: repository,
    env: { ...process.env, SOAK_LEAK: "1" },
  });
  await expect(soak).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/after 80000 the server holds \d+ bytes more than before/),
  });
}, 120_000);
