import type { Output } from "../output.js";
import { count } from "../problems.js";
import type { ShownCredentials } from "./credentials.js";
import type { SentRequest } from "./exchange.js";
import type { Fault } from "./faults.js";
import { FAULTS } from "./faults.js";
import type { OperationReport } from "./fuzz.js";
import { curl, testOf } from "./shown-request.js";

/** How faults are displayed. */
export interface Showing {
  /** The base URL of the requests, for `curl`. */
  readonly base: string;
  readonly seed: number;
  readonly runs: number;
  readonly credentials: ShownCredentials;
}

/** A request without credentials is displayed without them. */
function shown({ request, bare }: Fault, { credentials }: Showing): [SentRequest, ReadonlySet<string>] {
  const { headers, open, query } = credentials;
  if (bare) return [request, open];
  const { url } = request;
  const added = query.map((name) => `${encodeURIComponent(name)}=CREDENTIAL`).join("&");
  if (added === "") return [request, headers];
  return [{ ...request, url: `${url}${url.includes("?") ? "&" : "?"}${added}` }, headers];
}

/** One line for an operation. */
export function operationLine(
  { method, path, operationId, valid, broken, statuses, faults, skipped }: OperationReport,
  { colors }: Output,
): string {
  const what = `${method} ${path}  ${operationId}`;
  if (skipped !== undefined) return `${colors.yellow("-")} ${what}  ${colors.dim(`skipped: ${skipped}`)}\n`;
  const told = Object.entries(statuses).map(([status, times]) => `${status} ×${times}`);
  const mark = faults.length === 0 ? colors.green("✓") : colors.red("✗");
  return `${mark} ${what}  ${colors.dim(`${valid} valid (${told.join(", ")}), ${broken} broken`)}\n`;
}

/** A fault, with everything that is needed to reproduce it. */
export function faultText(
  fault: Fault,
  report: OperationReport,
  showing: Showing,
  { colors }: Output,
): string {
  const { kind, text, expectation } = fault;
  const [request, hidden] = shown(fault, showing);
  const title = `${report.method} ${report.path}: ${FAULTS[kind]}`;
  const again = `countersign fuzz --operation ${report.operationId} --seed ${showing.seed} --runs ${showing.runs}`;
  const lines = [
    "",
    `${colors.red(kind)} ${colors.bold(`${report.method} ${report.path}`)}  ${report.operationId}  ${report.source}`,
    `  ${text}`,
    "",
    indented(curl(request, showing.base, hidden)),
    "",
    indented(testOf(request, title, expectation.lines, hidden)),
    "",
    `  ${colors.dim(`again: ${again}`)}`,
    "",
  ];
  return lines.join("\n");
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}

/** The summary of all reports. */
export function summary(reports: readonly OperationReport[], seed: number): string {
  const faults = reports.flatMap((report) => report.faults).length;
  const sent = reports.reduce((all, { valid, broken }) => all + valid + broken, 0);
  const skipped = reports.filter(({ skipped }) => skipped !== undefined).length;
  const refused = reports.filter(onlyRefused);
  const said = [
    `${faults === 0 ? "No fault" : count(faults, "fault")} in ${count(reports.length - skipped, "operation")}, ${count(sent, "request")}, seed ${seed}`,
    ...(refused.length > 0
      ? [
          `${count(refused.length, "operation")} responded only with 401 or 403 (${refused.map(({ operationId }) => operationId).join(", ")}): give credentials with --header, --credential or --around`,
        ]
      : []),
  ];
  return `\n${said.join("\n")}\n`;
}

/** Without credentials, every request to an operation is refused. */
function onlyRefused({ statuses }: OperationReport): boolean {
  const all = Object.keys(statuses);
  return all.length > 0 && all.every((status) => status === "401" || status === "403");
}

/** The report for tools. */
export function reportJson(reports: readonly OperationReport[], showing: Showing): string {
  const operations = reports.map(({ faults, ...report }) => ({
    ...report,
    faults: faults.map((fault) => {
      const [request, hidden] = shown(fault, showing);
      return { kind: fault.kind, text: fault.text, request, curl: curl(request, showing.base, hidden) };
    }),
  }));
  const ok = reports.every(({ faults }) => faults.length === 0);
  return `${JSON.stringify({ ok, seed: showing.seed, runs: showing.runs, operations }, undefined, 2)}\n`;
}
