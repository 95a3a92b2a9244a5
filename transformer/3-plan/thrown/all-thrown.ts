import { unionOf } from "../../2-read/kinds/unions.js";
import { dependenciesOf } from "../inputs.js";
import type { OperationPlan, ThrownResponse } from "../plan.js";

/** What an operation answers by throwing: its handler, its guards and its dependencies, one answer a status. */
export function allThrown(
  plan: Pick<OperationPlan, "guards" | "parameters" | "thrown">,
): readonly ThrownResponse[] {
  const all = [...(plan.thrown ?? []), ...dependenciesOf(plan).flatMap(({ thrown }) => thrown ?? [])];
  const byStatus = new Map<number, ThrownResponse>();
  for (const one of all) {
    const known = byStatus.get(one.status);
    byStatus.set(one.status, known ? either(known, one) : one);
  }
  return [...byStatus.values()].toSorted((a, b) => a.status - b.status);
}

function either(a: ThrownResponse, b: ThrownResponse): ThrownResponse {
  const descriptions = [a, b].flatMap(({ description }) => description?.split(" or ") ?? []);
  const headers = [...new Set([...(a.headers ?? []), ...(b.headers ?? [])])];
  return {
    status: a.status,
    ...(a.detail && b.detail && { detail: unionOf([a.detail, b.detail]) }),
    ...(descriptions.length > 0 && { description: [...new Set(descriptions)].join(" or ") }),
    ...(headers.length > 0 && { headers }),
  };
}
