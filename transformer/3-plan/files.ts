import type { OperationPlan, ResultBodyPlan, ThrownError } from "./plan.js";

type Served = Pick<OperationPlan, "method" | "result">;

/**
 * What else a file is answered with: a part (of GET alone), or that the client has it (RFC 9110, 13.2.1 and 14.2). That is of what
 * would be a 200; what the handler declares itself goes first.
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

/** What is thrown where there is no such file, a condition does not hold, or nothing is in the range that is asked for. */
export function thrownByFiles({ method, result }: Served): readonly ThrownError[] {
  if (result.bodies.every(({ body }) => body.kind !== "file")) return [];
  const isConditional = result.bodies.some(isWhole);
  const failed: readonly ThrownError[] = isConditional && isRead(method) ? [thrown(412)] : [];
  const outside: readonly ThrownError[] =
    isConditional && method === "get" ? [{ ...thrown(416), headers: ["content-range"] }] : [];
  return [thrown(404), ...failed, ...outside];
}

/** Without a detail of its own: the phrase of the status. */
const thrown = (status: number): ThrownError => ({ status, detail: { kind: "string" } });

const isWhole = ({ status, body }: ResultBodyPlan) => status === 200 && body.kind === "file";

const isRead = (method: string) => method === "get" || method === "head";

/** With its headers, without what is said of it. */
function bare({ description: _, ...body }: ResultBodyPlan): ResultBodyPlan {
  return body;
}
