import { Router } from "countersign";

const journals = new Map<string, string[]>();

/** The events so far, in order, for the name of a case. */
export function written(name: string): string[] {
  const lines = journals.get(name) ?? [];
  journals.set(name, lines);
  return lines;
}

/**
 * Reports to the runner, and gets its reply: a handler waits for {@link allowed} by polling, because no platform lets requests
 * share a promise.
 */
export const journal = new Router();

journal.get("/journal/:name", (name: string): string[] => written(name));
journal.post("/journal/:name", (name: string): void => {
  written(name).push("go");
});

export async function allowed(name: string, times = 1): Promise<void> {
  while (written(name).filter((line) => line === "go").length < times)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

/** A resource of a request, which records how the request ended. */
export async function* open(journal: string): AsyncGenerator<string> {
  written(journal).push("open");
  try {
    yield journal;
    written(journal).push("close");
  } catch (error) {
    written(journal).push(`close by ${(error as Error).name}`);
  }
}
