import type { Flag } from "./words.js";

/** The options of `call` itself, for any operation. */
export interface CallOptions {
  readonly url?: string;
  readonly document?: string;
  readonly project?: string;
  readonly outDir?: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bearer?: string;
  readonly user?: string;
  /** As given: `<key>`, or `<scheme>=<key>`. */
  readonly apiKeys: readonly string[];
  /** The body as a file or `-`, for operations whose body's properties are separate arguments. */
  readonly body?: string;
  readonly output: OutputForm;
  readonly dryRun: boolean;
  readonly help: boolean;
}

export const OUTPUT_FORMS = ["json", "table", "raw"] as const;
export type OutputForm = (typeof OUTPUT_FORMS)[number];

/** Each with the name of its value (none for a switch) and a description. The help and the completion are generated from this. */
export const CALL_OPTIONS = {
  url: ["<url>", "the server to call (default: the built app, in this process)"],
  document: ["<file|url>", "the OpenAPI document (default: the build's, else /openapi.json of --url)"],
  project: ["<tsconfig>", "the project's tsconfig.json, or its folder"],
  "out-dir": ["<folder>", "the folder that build wrote (default: dist, or outDir of tsconfig.json)"],
  header: ["<name: value>", "a header of the request; may be given several times"],
  bearer: ["<token>", "the token (or COUNTERSIGN_BEARER)"],
  user: ["<name:password>", "the user for HTTP Basic (or COUNTERSIGN_USER)"],
  "api-key": ["<key>", "the API key, or <scheme>=<key> of several (or COUNTERSIGN_API_KEY)"],
  body: ["<@file|->", "the body from a JSON file or standard input; flags override its properties"],
  output: [`<${OUTPUT_FORMS.join("|")}>`, "how to print the response (default: json)"],
  "dry-run": ["", "print the request as a curl command, and send nothing"],
  help: ["", "show this help, or the arguments of an operation"],
} as const;

export type CallOptionName = keyof typeof CALL_OPTIONS;

/** Options that take no value. */
export const SWITCHES: ReadonlySet<string> = new Set(
  Object.entries(CALL_OPTIONS).flatMap(([name, [value]]) => (value === "" ? [name] : [])),
);

export function isCallOption(name: string): name is CallOptionName {
  return Object.hasOwn(CALL_OPTIONS, name);
}

/** @returns the problems, if there are any. */
export function readOptions(flags: readonly Flag[]): CallOptions | { readonly problem: string } {
  const headers: (readonly [string, string])[] = [];
  const apiKeys: string[] = [];
  const single: Partial<Record<CallOptionName, string>> = {};
  const given = new Set<string>();
  for (const { name, value } of flags) {
    if (!isCallOption(name)) return { problem: `unknown option --${name}` };
    const isSwitch = SWITCHES.has(name);
    if (isSwitch !== (value === undefined))
      return { problem: isSwitch ? `--${name} takes no value` : `--${name} needs a value` };
    given.add(name);
    if (value === undefined) continue;
    if (name === "header") {
      const header = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*)$/.exec(value);
      if (!header) return { problem: `--header must be "name: value"` };
      headers.push([header[1] ?? "", header[2] ?? ""]);
    } else if (name === "api-key") apiKeys.push(value);
    else single[name] = value;
  }
  const { url, document, project, "out-dir": outDir, bearer, user, body, output = "json" } = single;
  const form = OUTPUT_FORMS.find((one) => one === output);
  if (!form) return { problem: `--output must be one of ${OUTPUT_FORMS.join(", ")}` };
  if (url !== undefined && !/^https?:\/\/[^/]/.test(url))
    return { problem: "--url must begin with http:// or https://" };
  return {
    ...(url !== undefined && { url }),
    ...(document !== undefined && { document }),
    ...(project !== undefined && { project }),
    ...(outDir !== undefined && { outDir }),
    ...(bearer !== undefined && { bearer }),
    ...(user !== undefined && { user }),
    ...(body !== undefined && { body }),
    headers,
    apiKeys,
    output: form,
    dryRun: given.has("dry-run"),
    help: given.has("help"),
  };
}
