import { type Background, type Depends, Router } from "countersign";
import { allowed, type open, written } from "./journal.js";

export const lifetimes = new Router();

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

lifetimes.get("/plain", (at: Depends<typeof open>, tasks: Background, signal: AbortSignal): string => {
  written(at).push("handler");
  tasks.add(async () => {
    // Longer than a platform takes to finish the response.
    await pause(50);
    written(at).push(`background, aborted: ${signal.aborted}`);
  });
  return "done";
});
lifetimes.get("/fails", (at: Depends<typeof open>, tasks: Background): string => {
  tasks.add(() => written(at).push("background"));
  written(at).push("handler");
  throw new RangeError("out");
});
lifetimes.get("/leaves", async (at: Depends<typeof open>, signal: AbortSignal): Promise<string> => {
  written(at).push("handler");
  for (let turns = 0; !signal.aborted && turns < 1000; turns++) await pause(10);
  written(at).push(`aborted by ${(signal.reason as Error | undefined)?.name}`);
  signal.throwIfAborted();
  return "never read";
});
lifetimes.get("/slow", async (at: Depends<typeof open>): Promise<string> => {
  written(at).push("handler");
  await pause(300);
  return "slow";
});
lifetimes.get(
  "/stream",
  async function* (at: Depends<typeof open>, signal: AbortSignal): AsyncGenerator<number> {
    try {
      yield 1;
      written(at).push("second");
      yield 2;
    } finally {
      written(at).push(`finally, aborted: ${signal.aborted}`);
    }
  },
);
lifetimes.get("/stream-left", async function* (at: Depends<typeof open>): AsyncGenerator<number> {
  try {
    for (let n = 1; n < 2000; n++) {
      yield n;
      await pause(5);
    }
  } finally {
    written(at).push("finally");
  }
});
lifetimes.get(
  "/timeout",
  { timeout: 0.05 },
  async (at: Depends<typeof open>, signal: AbortSignal): Promise<string> => {
    await allowed(at);
    written(at).push(`aborted by ${(signal.reason as Error).name}`);
    return "late";
  },
);
