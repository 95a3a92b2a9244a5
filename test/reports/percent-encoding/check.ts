import { expect } from "vitest";
import type { Check } from "../check.js";

export const check: Check = async ({ send, app }) => {
  for (const path of ["/p/%", "/p/%zz", "/p/%ff", "/q?v=%", "/q?v=%ff", "/%what%"]) {
    const bySocket = await send({ path });
    const byFetch = await app.fetch(new Request(`http://localhost${path}`));
    expect(bySocket.status).toBeLessThan(500);
    expect([bySocket.status, bySocket.text]).toEqual([byFetch.status, await byFetch.text()]);
  }
};
