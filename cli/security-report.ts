import { isSent, isServed, routeFacts } from "../runtime/contract/route-kinds.js";
import { nameSchemes } from "../runtime/naming/scheme-names.js";
import type { Compilation } from "../transformer/hosts/program.js";
import { table } from "./table.js";

/** Who can call each route: the rows of `countersign routes --json`. */
interface SecurityReport {
  readonly operations: readonly OperationSecurity[];
  /** Routes of mounted Hono apps, whose types do not specify who may call them. */
  readonly described: readonly DescribedOperation[];
  /** Parts that the app serves and the compiler does not analyze. */
  readonly others: Compilation["beside"];
  /** Requests that the program sends to others. */
  readonly webhooks: readonly SentWebhook[];
}

type DescribedOperation = Pick<OperationSecurity, "method" | "path" | "operationId" | "source" | "hidden">;

interface SentWebhook {
  readonly name: string;
  readonly method: string;
  readonly operationId: string;
  readonly source: string;
  readonly hidden: boolean;
}

interface OperationSecurity {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly source: string;
  readonly hidden: boolean;
  /** It declares that anyone may call it. */
  readonly public: boolean;
  /**
   * Security Requirement Objects (OpenAPI 3.1, 4.8.30): one of them must be met, with all its schemes. Empty if no credentials
   * are required.
   */
  readonly security: readonly Requirement[];
  /** Guards that require no credentials, by name. */
  readonly guards: readonly string[];
}

type Requirement = Readonly<Record<string, readonly string[]>>;

export function securityReport({
  routes: all,
  beside,
}: Pick<Compilation, "routes" | "beside">): SecurityReport {
  // Clients do not call webhooks: the program sends them.
  const routes = all.filter(({ compiled }) => isServed(compiled));
  const described = all.filter(({ compiled }) => routeFacts(compiled.routeKind).byOthers);
  const sent = all.filter(({ compiled }) => isSent(compiled));
  const asked = routes.map((route) => route.security());
  const names = nameSchemes(asked.filter((each) => each !== undefined));
  return {
    operations: routes.map((route, at) => {
      const { method, path, operationId, source, hidden } = route;
      const security = asked[at];
      return {
        ...{ method, path, operationId, source, hidden, public: route.public },
        security: security ? names.requirements(security) : [],
        guards: route.otherGuards(),
      };
    }),
    described: described.map(({ method, path, operationId, source, hidden }) => ({
      method,
      path,
      operationId,
      source,
      hidden,
    })),
    others: beside.map(({ kind, path }) => ({ kind, path })),
    webhooks: sent.map(({ path, compiled, operationId, source, hidden }) => ({
      name: path,
      method: compiled.plan.method,
      operationId,
      source,
      hidden,
    })),
  };
}

/** METHOD, PATH, OPERATION, CALLERS, and GUARDS if there are any. */
export function securityTable(compilation: Pick<Compilation, "routes" | "beside">): string {
  const { operations, described, others } = securityReport(compilation);
  const rows = operations.map((each) => [
    each.method.toUpperCase(),
    each.path,
    each.operationId,
    callers(each),
    ...(each.guards.length > 0 ? [each.guards.join(", ")] : []),
  ]);
  const unknown = described.map(({ method, path, operationId }) => [
    method.toUpperCase(),
    path,
    operationId,
    "not known: its own app decides",
  ]);
  const isGuarded = operations.some(({ guards }) => guards.length > 0);
  const head = ["METHOD", "PATH", "OPERATION", "CALLERS", ...(isGuarded ? ["GUARDS"] : [])];
  const outside = others.map(({ kind, path }) => [kind.toUpperCase(), path, "", NOTES[kind]]);
  return table([head, ...rows, ...unknown, ...outside]);
}

const NOTES: Readonly<Record<Compilation["beside"][number]["kind"], string>> = {
  mount: "not an operation: not checked",
  frontend: "not an operation: not checked",
  mcp: "calls operations with its caller's credentials",
};

/** `HTTPBearer and APIKeyHeader, or HTTPBasic`. */
function callers({ security, public: isPublic }: OperationSecurity): string {
  if (security.length === 0) return isPublic ? "public" : "anybody";
  return security.map(requirementText).join(", or ");
}

function requirementText(requirement: Requirement): string {
  const schemes = Object.entries(requirement);
  if (schemes.length === 0) return "anybody";
  return schemes
    .map(([name, scopes]) => (scopes.length > 0 ? `${name} (${scopes.join(", ")})` : name))
    .join(" and ");
}
