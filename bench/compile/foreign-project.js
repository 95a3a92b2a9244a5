// Writes a project with thirty handlers over large types from other packages.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";

const TYPES = {
  "@octokit/webhooks-types": [
    "CheckRunCompletedEvent",
    "DeploymentCreatedEvent",
    "DiscussionCreatedEvent",
    "IssuesOpenedEvent",
    "PullRequestOpenedEvent",
    "PushEvent",
    "WebhookEvent",
  ],
  "@slack/types": ["KnownBlock", "View"],
  "fhir/r4.js": [
    "Bundle",
    "CarePlan",
    "Claim",
    "Condition",
    "Encounter",
    "MedicationRequest",
    "Observation",
    "Patient",
    "Questionnaire",
  ],
  geojson: ["FeatureCollection", "GeoJSON"],
  "openai/resources/chat/completions": [
    "ChatCompletion",
    "ChatCompletionChunk",
    "ChatCompletionCreateParams",
    "ChatCompletionMessageParam",
  ],
  "vscode-languageserver-types": [
    "CodeAction",
    "CompletionList",
    "Diagnostic",
    "DocumentSymbol",
    "Hover",
    "WorkspaceEdit",
  ],
};

export const FOREIGN_ROUTES = Object.values(TYPES).flat().length;

/** @param folder emptied first; must be below a `node_modules` that has countersign and the packages. */
export function writeForeign(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/src`, { recursive: true });
  const write = (name, text) => writeFileSync(`${folder}/${name}`, text);
  write("package.json", JSON.stringify({ name: "foreign-bench", private: true, type: "module" }));
  const compilerOptions = {
    target: "ES2022",
    lib: ["ES2023", "DOM"],
    types: [],
    module: "NodeNext",
    strict: true,
    skipLibCheck: true,
    rootDir: "src",
    outDir: "dist",
  };
  write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["src"] }));
  const imports = Object.entries(TYPES).map(
    ([module, names]) => `import type { ${names.join(", ")} } from "${module}";`,
  );
  const routes = Object.values(TYPES)
    .flat()
    .map((name) => `app.post("/${name}", (value: ${name}): ${name} => value);`);
  const app = 'const app = new App({ title: "Foreign", version: "1.0.0" });';
  write(
    "src/app.ts",
    ['import { App } from "countersign";', ...imports, app, ...routes, "export default app;\n"].join("\n"),
  );
}
