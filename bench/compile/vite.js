// Vite's development server: the time from its start, and from a request, to the app's first response; and once more, with the
// cache of the first run.
import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { writeProject } from "../compile-project.js";
import { median } from "../measured.js";
import { root, withTypeScript7 } from "./contenders.js";
import { statusOf } from "./edited.js";

const project = `${root}bench/.project`;

export async function vite({ rounds, routes }) {
  const size = routes.at(-1);
  writeProject(project, size);
  writeFileSync(
    `${project}/vite.config.js`,
    'import countersign from "countersign/vite";\nexport default { plugins: [countersign({ serve: "src/app.ts" })] };\n',
  );
  const six = [];
  const seven = [];
  for (let round = 0; round < rounds; round++) {
    six.push(await twoStarts());
    seven.push(await withTypeScript7(project, twoStarts));
  }
  rmSync(project, { recursive: true });
  const of = (runs) => ({
    vite_first_ms: Math.round(median(runs.map(({ request }) => request))),
    vite_start_ms: Math.round(median(runs.map(({ start }) => start))),
    vite_kept_first_ms: Math.round(median(runs.map(({ kept }) => kept.request))),
    vite_kept_start_ms: Math.round(median(runs.map(({ kept }) => kept.start))),
  });
  return {
    rows: [
      { routes: size, ...of(six) },
      { routes: `${size}, TypeScript 7`, ...of(seven) },
    ],
    line: { ...of(six), ts7: of(seven) },
  };
}

/** Without a cache, and with the cache of the first run. */
async function twoStarts() {
  rmSync(`${project}/node_modules/.vite`, { recursive: true, force: true });
  return { ...(await firstAnswer()), kept: await firstAnswer() };
}

/** @returns milliseconds from the start of the process, and from the request that is sent when Vite reports that it is ready. */
async function firstAnswer() {
  const started = performance.now();
  const script = `${root}node_modules/vite/bin/vite.js`;
  const child = spawn(
    process.execPath,
    [script, "--host", "127.0.0.1", "--port", "0", "--logLevel", "info"],
    {
      cwd: project,
      env: { ...process.env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const url = await ready(child);
    const asked = performance.now();
    const status = await statusOf(`${url}v1/orders0/x`, { method: "PUT" });
    if (status !== 422) throw new Error(`Vite answers ${status}`);
    const answered = performance.now();
    return { start: answered - started, request: answered - asked };
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

function ready(child) {
  return new Promise((resolve, reject) => {
    let text = "";
    child.once("exit", () => reject(new Error(`vite ended:\n${text}`)));
    child.stdout.on("data", (chunk) => {
      text += chunk;
      const url = /Local: +(\S+)/.exec(text)?.[1];
      if (url) resolve(url);
    });
  });
}
