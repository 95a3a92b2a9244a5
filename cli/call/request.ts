import { withCredentials } from "../../runtime/calling/credentials.js";
import type { MadeRequest } from "../../runtime/calling/request.js";
import type { Credential } from "./credentials.js";
import { shellWord, variable } from "./shown.js";

/** A complete request to a server. */
export interface CallRequest extends Omit<MadeRequest, "headers"> {
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Adds credentials and custom headers to the request.
 * @param made from all arguments.
 * @param base of the server: `https://api.example.com/v1`.
 */
export function completed(
  made: MadeRequest,
  base: string,
  credentials: readonly Credential[],
  headers: CallRequest["headers"],
): CallRequest {
  const url = base.replace(/\/$/, "") + made.url;
  const request = withCredentials({ ...made, url }, credentials);
  return { ...request, headers: [...Object.entries(request.headers), ...headers] };
}

/** Headers that are secret in any request. */
const SECRET_HEADERS: ReadonlySet<string> = new Set(["authorization", "cookie", "proxy-authorization"]);

/**
 * The request as a command to paste into a shell, with variables for its credentials.
 * @param made from arguments without secrets.
 */
export function curlOf(
  made: MadeRequest,
  base: string,
  credentials: readonly Credential[],
  headers: CallRequest["headers"],
): string {
  const isLogin = ({ shown }: Credential) => shown.prefix === "Basic ";
  const shown = credentials
    .filter((one) => !isLogin(one))
    .map((one) => ({ ...one, value: one.shown.prefix + variable(one.shown.variable) }));
  const own = headers.map(
    ([name, value]) => [name, SECRET_HEADERS.has(name.toLowerCase()) ? variable(name) : value] as const,
  );
  const { method, url, headers: all, body } = completed(made, base, shown, own);
  const parts = [`curl${METHODS[method] ?? ` -X ${method}`} ${shellWord(decodeMarks(url))}`];
  if (credentials.some(isLogin)) parts.push(`-u ${shellWord(variable("COUNTERSIGN_USER"))}`);
  for (const [name, value] of all) parts.push(`-H ${shellWord(`${name}: ${value}`)}`);
  if (typeof body === "string") parts.push(`--data-raw ${shellWord(decodeMarks(body))}`);
  else if (body instanceof FormData) {
    for (const [name, value] of body)
      parts.push(
        typeof value === "string"
          ? `--form-string ${shellWord(`${name}=${value}`)}`
          : `-F ${shellWord(`${name}=@${value.name}`)}`,
      );
  } else if (body !== undefined) parts.push("--data-binary @-");
  return `${parts.join(" \\\n  ")}\n`;
}

const METHODS: Readonly<Record<string, string>> = { GET: "", HEAD: " --head" };

/** A URL and a form contain the marks in percent encoding. */
const decodeMarks = (text: string) => text.replaceAll("%EE%80%80", "\uE000");
