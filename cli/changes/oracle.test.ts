import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Members } from "../../runtime/contract/members.js";
import { compareDocuments } from "./compare-documents.js";
import { OPERATIONS } from "./oracle-operations.fixture.js";
import { components, SCHEMAS } from "./oracle-schemas.fixture.js";

/**
 * `redocly diff` judges the same pairs of documents. If its judgment differs, the fixture gives the reason. A reason that no
 * longer applies fails the test.
 */
interface Judged {
  readonly name: string;
  readonly ours: "breaking" | "not";
  readonly theirs: "breaking" | "not";
  readonly why: string | undefined;
}

const folder = mkdtempSync(join(tmpdir(), "countersign-oracle-"));
afterAll(() => rmSync(folder, { recursive: true }));

let judged: readonly Judged[];

beforeAll(() => {
  const cases = [
    ...SCHEMAS.flatMap(([name, base, revision, why]) => [
      { name: `${name}, sent`, base: sending(base), revision: sending(revision), why: why?.sent },
      { name: `${name}, received`, base: receiving(base), revision: receiving(revision), why: why?.received },
    ]),
    ...OPERATIONS.map(([name, base, revision, why]) => ({ name, base, revision, why })),
  ];
  const [base, revision] = (["base", "revision"] as const).map((side) =>
    documentOf(
      cases.map((one) => one[side]),
      side,
    ),
  );
  const theirs = breakingPaths(redocly(base as Members, revision as Members));
  const ours = new Set(
    compareDocuments(base as Members, revision as Members)
      .flatMap(({ changes }) => changes.filter(({ impact }) => impact === "breaking"))
      .flatMap(({ operations }) => operations.map((name) => name.split(" ")[1])),
  );
  judged = cases.map(({ name, why }, index) => ({
    name,
    ours: ours.has(`/case-${index}`) ? "breaking" : "not",
    theirs: theirs.has(`/case-${index}`) ? "breaking" : "not",
    why,
  }));
});

const operation = (more: Members): Members => ({
  post: { responses: { 204: { description: "" } }, ...more },
});
const content = (schema: unknown) => ({ "application/json": { schema } });
const sending = (schema: unknown) => operation({ requestBody: { required: true, content: content(schema) } });
const receiving = (schema: unknown) =>
  operation({ responses: { 200: { description: "", content: content(schema) } } });

function documentOf(cases: readonly Members[], side: "base" | "revision"): Members {
  return {
    openapi: "3.1.0",
    info: { title: "Cases", version: "1" },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(cases.map((item, index) => [`/case-${index}`, item])),
    components: components(side),
  };
}

interface RedoclyChange {
  readonly path: string;
  readonly impact: string;
}

function redocly(base: Members, revision: Members): readonly RedoclyChange[] {
  const files = [base, revision].map((document, index) => {
    const file = join(folder, `${index}.json`);
    writeFileSync(file, JSON.stringify(document));
    return file;
  });
  const bin = join(import.meta.dirname, "../../node_modules/@redocly/cli/bin/cli.js");
  const args = [bin, "diff", ...files, "--format=json", "--fail-on=none"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const text = execFileSync(process.execPath, args, {
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 1e8,
  });
  return (JSON.parse(text) as { changes: RedoclyChange[] }).changes;
}

function breakingPaths(changes: readonly RedoclyChange[]): ReadonlySet<string | undefined> {
  const paths = changes
    .filter(({ impact }) => impact === "major")
    .map(({ path }) => /^#\/paths\/([^/]+)/.exec(path)?.[1]?.replaceAll("~1", "/"));
  return new Set(paths);
}

describe("redocly diff", () => {
  it("judges as we do, but where there is a reason", () => {
    const disputed = judged.filter(({ ours, theirs, why }) => ours !== theirs && why === undefined);
    expect(disputed).toEqual([]);
  });

  it("still judges otherwise where there is a reason", () => {
    const settled = judged.filter(({ ours, theirs, why }) => ours === theirs && why !== undefined);
    expect(settled).toEqual([]);
  });

  it("judges more than a hundred pairs, of both kinds", () => {
    expect(judged.filter(({ ours }) => ours === "breaking").length).toBeGreaterThan(50);
    expect(judged.filter(({ ours }) => ours === "not").length).toBeGreaterThan(50);
  });
});
