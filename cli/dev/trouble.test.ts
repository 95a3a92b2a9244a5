import { afterAll, expect, test } from "vitest";
import { folder, typeError } from "../testing/fake.js";
import { problemDetails } from "./explain.js";
import { overlayPage } from "./overlay/overlay.js";
import { compileTrouble, processTrouble } from "./trouble.js";

const project = folder({
  "src/app.ts": "const one = 1;\nthrow new Error('two');\n",
  "node_modules/x/i.js": "",
});
afterAll(project.remove);

const thrown = (text: string) => processTrouble({ kind: "thrown", text }, "starting", project.path);

test("an error that is thrown at the start is shown where the project's own code threw it", () => {
  const trouble = thrown(
    `The app did not start:\n\nError: two\n    at load (node:internal/x:1:2)\n    at f (${project.path}/node_modules/x/i.js:1:1)\n    at file://${project.path}/src/app.ts:2:7\n`,
  );
  expect(trouble).toMatchObject({
    title: "The app did not start",
    problems: [
      {
        message: "Error: two",
        file: `${project.path}/src/app.ts`,
        line: 2,
        column: 7,
        sourceLine: "throw new Error('two');",
      },
    ],
  });
});

test("a stack without the project's own code, or none, has no place", () => {
  expect(thrown("Error: two\n    at f (/elsewhere/app.ts:1:1)").problems).toEqual([]);
  expect(thrown("DATABASE_URL is missing.").problems).toEqual([]);
  // A long line does not take long.
  expect(thrown(`    at ${"(".repeat(100_000)}`).problems).toEqual([]);
});

test("a process that ends without a word is told of by how it ended", () => {
  const ended = processTrouble({ kind: "ended", code: null, signal: "SIGKILL" }, "serving", project.path);
  expect(ended).toMatchObject({ title: "The app has stopped", problems: [] });
  expect(ended.hint).toContain("SIGKILL");
});

test("problem details have every error with its place, relative to the project, and no warning", () => {
  const warning = { code: "CS1040", severity: "warning", message: "Odd." } as const;
  expect(problemDetails(compileTrouble([typeError, warning]), "/project")).toEqual({
    type: "about:blank",
    title: "Service Unavailable",
    status: 503,
    detail: "The app has an error. It is served as soon as it is fixed.",
    problems: [
      {
        code: "TS2322",
        severity: "error",
        message: "Type 'string' is not assignable to type 'number'.",
        file: "src/app.ts",
        line: 3,
        column: 7,
      },
    ],
  });
});

test("the page shows the line with those around it, and a link that an editor opens", () => {
  const read = () => ["", "", "const limit: number = word;", "", "after", "too far"];
  const page = overlayPage(compileTrouble([typeError]), "n", { root: "/project", read });
  expect(page).toContain('href="vscode://file/project/src/app.ts:3:7"');
  expect(page).toContain("const <mark>limit</mark>: number = word;");
  expect(page).toContain("after");
  expect(page).not.toContain("too far");
});

test("of a file that was saved since, the page shows the line as it was", () => {
  const page = overlayPage(compileTrouble([typeError]), "n", {
    root: "/project",
    read: () => ["", "", "new"],
  });
  expect(page).toContain("const <mark>limit</mark>: number = word;");
  expect(page).not.toContain(">new");
});

test("nothing that is shown is read as HTML", () => {
  const hostile = `</script></style><img src=x onerror="alert(1)">'`;
  const problem = {
    ...typeError,
    message: hostile,
    file: `/project/${hostile}`,
    sourceLine: hostile,
    fix: hostile,
  };
  const trouble = { ...compileTrouble([problem]), title: hostile, hint: hostile, text: hostile };
  const page = overlayPage(trouble, "n", { root: "/project", read: () => [hostile, hostile, hostile] });
  expect(page).not.toContain("<img");
  expect(page.match(/<\/script>/g)).toHaveLength(1);
  expect(page.match(/<\/style>/g)).toHaveLength(1);
});
