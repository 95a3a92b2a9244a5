import type { Readiness } from "../lifecycle/transitions.js";
import type { CheckResults } from "./health-checks.js";

/**
 * The response of a probe, by "Health Check Response Format for HTTP APIs" (draft-inadarei-api-health-check-06), without errors
 * (`output`), which are logged.
 */
export interface ProbeAnswer {
  readonly status: 200 | 503;
  readonly body: {
    readonly status: "pass" | "fail";
    readonly notes?: readonly string[];
    readonly checks?: { readonly [name: string]: readonly [{ readonly status: "pass" | "fail" }] };
  };
}

export const passing: ProbeAnswer = { status: 200, body: { status: "pass" } };

const NOTES: Readonly<Record<Exclude<Readiness, "ready">, string>> = {
  starting: "The app is starting.",
  closing: "The app is closing.",
  closed: "The app is closed.",
  failed: "The app did not start.",
};

export function unready(readiness: Exclude<Readiness, "ready">): ProbeAnswer {
  return { status: 503, body: { status: "fail", notes: [NOTES[readiness]] } };
}

export function verdict(results: CheckResults): ProbeAnswer {
  if (results.size === 0) return passing;
  const word = (passes: boolean) => (passes ? "pass" : "fail");
  const all = [...results.values()].every(Boolean);
  const checks = Object.fromEntries(
    [...results].map(([name, passes]) => [name, [{ status: word(passes) }] as const]),
  );
  return { status: all ? 200 : 503, body: { status: word(all), checks } };
}

/** The next response may differ at once, so it must not be cached. */
export function probeResponse({ status, body }: ProbeAnswer, method: string): Response {
  const text = JSON.stringify(body);
  const headers = { "content-type": "application/health+json", "cache-control": "no-store" };
  return method === "HEAD"
    ? new Response(null, { status, headers: { ...headers, "content-length": String(text.length) } })
    : new Response(text, { status, headers });
}
