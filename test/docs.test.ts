import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as catalogue from "../transformer/diagnostics/catalogue.js";
import type { Problem } from "../transformer/hosts/problems.js";
import { RULE_NAMES } from "../transformer/rules/built-in.js";
import type { Rules } from "../transformer/rules/check-rules.js";
import type { RuleProgram } from "../transformer/rules/rule.js";
import { ruleSettings } from "../transformer/rules/settings.js";
import {
  type Block,
  DOCUMENT_FILES,
  entryOf,
  isDocument,
  type Snippet,
  type SnippetFile,
  snippetsOf,
} from "./support/docs-blocks.js";
import { AMBIENT, diagnosticSnippets } from "./support/docs-diagnostics.js";
import { exchangesOf, expected, perform } from "./support/docs-exchange.js";
import { brokenLinks } from "./support/docs-links.js";
import { type DocsProgram, docsProgram } from "./support/docs-program.js";
import { finish } from "./support/processes.js";

const repository = fileURLToPath(new URL("../", import.meta.url));
const read = (file: string) => readFileSync(path.join(repository, file), "utf8");

/** Ignored by git, like everything that the command line caches. */
const temporary = path.join(repository, ".countersign");

/** `DOCS=docs/errors npx vitest run test/docs.test.ts` checks only pages whose name begins like that, in a tenth of the time. */
const asked = process.env["DOCS"] ?? "";

/** Decisions show code of many versions. */
const pages = readdirSync(path.join(repository, "docs"), { encoding: "utf8", recursive: true })
  .map((name) => `docs/${name}`)
  .concat("README.md", "skills/countersign/SKILL.md")
  .filter((name) => /^(?!docs\/decisions\/|docs\/[.]).*[.]md$/.test(name) && name.startsWith(asked))
  .map((page) => ({ page, snippets: snippetsOf(page, read(page)) }));

describe("the documentation", () => {
  let program: DocsProgram;

  beforeAll(() => {
    program = docsProgram(
      path.join(temporary, "docs"),
      pages.flatMap(({ snippets }) => snippets),
    );
    program.emit();
  });
  afterAll(() => rmSync(path.join(temporary, "docs"), { recursive: true, force: true }));
  // Apps log the errors that are their own fault.
  beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
  afterEach(() => vi.restoreAllMocks());

  for (const { page, snippets } of pages) {
    test(`${page} has no broken links`, () => expect(brokenLinks(repository, page)).toEqual([]));

    for (const snippet of snippets) {
      const at = `${page}:${snippet.files[0]?.line}`;

      test(`${at} compiles${snippet.refused.length > 0 ? " to errors" : ""}`, () => {
        const { problems } = program.compile(snippet);
        if (snippet.refused.length === 0) expect(problems.map(inPage(snippet))).toEqual([]);
        else expect(codes(problems)).toEqual([...snippet.refused].sort());
      });

      const entry = entryOf(snippet);
      if (entry && snippet.refused.length === 0) {
        test(`${at} does what the page says`, async () => {
          const app = await load(snippet, entry);
          const built = program.compile(snippet);
          for (const name of ["document", "asyncapi"] as const) {
            const served = await app.request(documentPath(app, name));
            if (served.ok && built[name] !== undefined) expect(await served.text()).toBe(built[name]);
          }
          for (const claim of snippet.claims) await check(claim, app, page);
        });
      }

      for (const file of snippet.files.filter(({ name }) => name.endsWith(".test.ts"))) {
        test(`${at} has passing tests`, async () => {
          const ran = await finish(
            process.execPath,
            ["--test", program.emitted(snippet, file.name)],
            repository,
          );
          expect(ran.code, ran.stdout).toBe(0);
        });
      }
    }
  }

  test("docs/diagnostics.md lists every code with its title and severity", () => {
    const rows = [...read("docs/diagnostics.md").matchAll(/^\| \[(CS\d+)\]\((.+)\) \| (.+) \| (\w*)/gm)];
    const pages = readdirSync(path.join(repository, "transformer/diagnostics")).filter((name) =>
      /^CS.*md$/.test(name),
    );
    const rowOf = (name: string) => {
      const [, title = "", severity = ""] =
        /^# CS\d+: (.+)$[\s\S]*^Severity: (\w+)$/m.exec(read(`transformer/diagnostics/${name}`)) ?? [];
      const code = name.replace(".md", "");
      return [code, `../transformer/diagnostics/${name}`, title, severity === "warning" ? severity : ""];
    };
    expect(rows.map(([, ...row]) => row)).toEqual(pages.sort().map(rowOf));
  });

  async function load(snippet: Snippet, entry: SnippetFile): Promise<ServedApp> {
    const module: unknown = await import(pathToFileURL(program.emitted(snippet, entry.name)).href);
    return (module as { default: ServedApp }).default;
  }
});

interface ServedApp {
  readonly docsPath: string | undefined;
  request(request: Request | string): Response | Promise<Response>;
}

/** Next to the docs UI, below the app's prefix. */
function documentPath({ docsPath = "/docs" }: ServedApp, name: keyof typeof DOCUMENT_FILES): string {
  return docsPath.replace(/docs$/, DOCUMENT_FILES[name]);
}

async function check(claim: Block, app: ServedApp, page: string): Promise<void> {
  const { name, value = "" } = claim.directive ?? {};
  if (isDocument(name)) {
    const document: unknown = JSON.parse(await (await app.request(documentPath(app, name))).text());
    expect(pointedAt(document, value), `${page}:${claim.line}`).toEqual(JSON.parse(claim.text));
    return;
  }
  for (const exchange of exchangesOf(claim.text)) {
    const { method, path } = exchange.request;
    const answered = await perform(exchange, (request) => app.request(request));
    expect(answered, `${page}:${claim.line}: ${method} ${path}`).toEqual(expected(exchange));
  }
}

/** The target of a JSON Pointer in a URL's fragment (RFC 6901). */
function pointedAt(document: unknown, pointer: string): unknown {
  const steps = pointer.replace(/^#\/?/, "").split("/").filter(Boolean);
  return steps.reduce<unknown>((value, step) => {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }, document);
}

const inPage =
  ({ page, files }: Snippet) =>
  ({ code, message, file, line = 0 }: Problem): string => {
    const first = files.find(({ name }) => file?.endsWith(`/${name}`))?.line ?? 0;
    return `${page}:${first + line - 1} ${code}: ${message}`;
  };

const codes = (problems: readonly Problem[]) => [...new Set(problems.map(({ code }) => code))].sort();

/** Examples that one separately compiled module cannot show. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  CS1025: "TypeScript's TS7006 is beside it: see test/samples/refused-any",
  CS5003: "TypeScript's TS2502 stands beside it: see test/samples/refused-dependencies",
  CS5012: "TypeScript's TS2502 stands beside it: see test/samples/refused-hidden-dependency",
  CS2104: "TypeScript's TS2344 stands beside it: see test/samples/refused-own-types",
  CS4062: "found beside an agreed document: see cli/commands/conforms.test.ts",
  CS4005: "found when the built app is loaded: see cli/program.test.ts; the compiler says CS3005",
};

/** All built-in rules, and the one from the page of CS6020. */
const ALL_RULES: Rules = {
  settings: ruleSettings(Object.fromEntries([...RULE_NAMES, "./rules.js"].map((name) => [name, "warn"]))),
  load:
    () =>
    ({ operations }: RuleProgram) =>
      operations
        .filter(({ path }) => !/^\/v\d+\//.test(path))
        .map(({ at, path }) => ({
          at,
          message: `The path "${path}" has no version.`,
          fix: "Put one in front.",
        })),
};

/** A page about a rule checks that rule, and no other page checks one. */
const isAsked = (page: string) => (problem: Problem) =>
  problem.code === page || !problem.code.startsWith("CS6");

describe("the pages of the diagnostics", () => {
  const known = Object.keys(catalogue).map((code) => ({
    code,
    ...diagnosticSnippets(code, read(`transformer/diagnostics/${code}.md`)),
  }));
  let program: DocsProgram;

  beforeAll(() => {
    const sources = known.flatMap(({ example, fix }) => [example, fix].filter((each) => each !== undefined));
    program = docsProgram(path.join(temporary, "diagnostics"), sources, AMBIENT, ALL_RULES);
  });
  afterAll(() => rmSync(path.join(temporary, "diagnostics"), { recursive: true, force: true }));

  for (const { code, example, fix } of known) {
    if (example && !(code in ELSEWHERE)) {
      test(`the example of ${code} is refused with ${code}`, () => {
        expect(codes(program.compile(example).problems.filter(isAsked(code)))).toEqual([code]);
      });
    }
    if (fix) {
      test(`the fix of ${code} is accepted`, () => {
        expect(program.compile(fix).problems.filter(isAsked(code)).map(inPage(fix))).toEqual([]);
      });
    }
  }
});
