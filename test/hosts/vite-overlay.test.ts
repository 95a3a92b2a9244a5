import path from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Running } from "../support/processes.js";
import { urlIn } from "../support/quickstart.js";
import { viteDev } from "./bundlers.js";
import { copyFixture, type HostProject } from "./project.js";
import { startScript } from "./script.js";

let project: HostProject;
let server: Running | undefined;
afterEach(async () => {
  await server?.stop();
  project?.remove();
});

test.each(["vite", "vite7"])(
  "the overlay of %s shows the place of an error in another file",
  async (vite) => {
    project = copyFixture("overlay");
    project.replace("src/models.ts", "  name: Name;\n", "  name: Name;\n  save?: () => void;\n");
    server = startScript(project, viteDev(vite));
    const url = urlIn(await server.printed(/http:\/\/127\.0\.0\.1:\d+/));
    const answer = await fetch(`${url}/items`, { headers: { accept: "text/html" } });
    expect(answer.status).toBe(500);
    const page = await answer.text();
    // The page passes to the overlay what Vite also sends to open ones.
    expect(page).toContain("new ErrorOverlay(error)");
    const error: unknown = JSON.parse(/const error = (.+)$/m.exec(page)?.[1] ?? "null");
    const file = path.join(project.root, "src/models.ts");
    expect(error).toMatchObject({
      plugin: "countersign",
      id: file,
      // Rollup counts columns from 0.
      loc: { file, line: 7, column: 2 },
      frame: "7 |   save?: () => void;\n  |   ^^^^",
      message: expect.stringContaining(`${file}:7:3 - CS2001: `),
    });
  },
);
