import type { OperationPlan, ResultBodyPlan, ThrownError } from "./plan.js";

type Served = Pick<OperationPlan, "method" | "result">;

/**
 * The other responses for a file: a part of it (only for GET), or that the client already has it (RFC 9110, 13.2.1 and 14.2).
 * They apply to a result that would be a 200. Responses that the handler declares itself take precedence.
 */
export function partsOfFiles({ method, result }: Served): readonly ResultBodyPlan[] {
  const whole = result.bodies.find(isWhole);
  if (!whole) return [];
  const part: readonly ResultBodyPlan[] = method === "get" ? [{ ...bare(whole), status: 206 }] : [];
  const unchanged: readonly ResultBodyPlan[] = isRead(method)
    ? [{ ...bare(whole), status: 304, body: { kind: "empty" } }]
    : [];
  const declared = new Set(result.bodies.map(({ status }) => status));
  return [...part, ...unchanged].filter(({ status }) => !declared.has(status));
}

/** The errors if there is no such file, if a condition does not hold, or if the requested range is empty. */
export function thrownByFiles({ method, result }: Served): readonly ThrownError[] {
  if (result.bodies.every(({ body }) => body.kind !== "file")) return [];
  const isConditional = result.bodies.some(isWhole);
  const failed: readonly ThrownError[] = isConditional && isRead(method) ? [thrown(412)] : [];
  const outside: readonly ThrownError[] =
    isConditional && method === "get" ? [{ ...thrown(416), headers: ["content-range"] }] : [];
  return [thrown(404), ...failed, ...outside];
}

/** Without its own detail, the error has the phrase of the status. */
const thrown = (status: number): ThrownError => ({ status, detail: { kind: "string" } });

const isWhole = ({ status, body }: ResultBodyPlan) => status === 200 && body.kind === "file";

const isRead = (method: string) => method === "get" || method === "head";

/** The result with its headers, without its description. */
function bare({ description: _, ...body }: ResultBodyPlan): ResultBodyPlan {
  return body;
}
