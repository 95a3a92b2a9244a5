import { unionOf } from "../../2-read/kinds/unions.js";
import { rowOf } from "../../sources/sources.js";
import { dependenciesOf } from "../needs.js";
import type { OperationPlan, ThrownError } from "../plan.js";
import { requestParametersOf } from "../request-parameters.js";

/** The errors of an operation: those of its handler, its guards and its dependencies, one for each status and class. */
export function allThrown(
  plan: Pick<OperationPlan, "guards" | "parameters" | "thrown"> & Partial<Pick<OperationPlan, "method">>,
): readonly ThrownError[] {
  const all = [
    ...(plan.thrown ?? []),
    ...dependenciesOf(plan).flatMap(({ thrown }) => thrown ?? []),
    ...requestParametersOf(plan).flatMap((input) => rowOf(input).thrown?.(input, plan.method) ?? []),
  ];
  const byKind = new Map<string, ThrownError>();
  for (const one of all) {
    const kind = kindOf(one);
    const known = byKind.get(kind);
    byKind.set(kind, known ? either(known, one) : one);
  }
  return [...byKind.values()].toSorted(byStatus);
}

/** The key by which handlers distinguish errors. */
export function kindOf({ status, classes = [] }: Pick<ThrownError, "status" | "classes">): string {
  return [status, ...classes].join(" ");
}

/** Errors without a status come last. */
export function byStatus(a: ThrownError, b: ThrownError): number {
  return (a.status ?? 1000) - (b.status ?? 1000);
}

function either(a: ThrownError, b: ThrownError): ThrownError {
  const { status, classes } = a;
  const descriptions = [...new Set([a, b].flatMap((one) => one.descriptions ?? []))];
  const headers = [...new Set([a, b].flatMap((one) => one.headers ?? []))];
  return {
    ...(status !== undefined && { status }),
    ...(classes && { classes }),
    ...(a.detail && b.detail && { detail: unionOf([a.detail, b.detail]) }),
    ...(descriptions.length > 0 && { descriptions }),
    ...(headers.length > 0 && { headers }),
  };
}
