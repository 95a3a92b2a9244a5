// `npm run quickstart`: builds the package and examples/quickstart as a user would, prints the routes and the document, serves
// it, and sends one valid and one invalid request. `-- --serve` keeps serving. `-- --built` takes the package as `npm run build`
// left it.
import { execFileSync, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const project = `${root}examples/quickstart`;
const countersign = `${root}dist/cli.js`;
const keepServing = process.argv.includes("--serve");

if (!process.argv.includes("--built")) {
  console.log("Building countersign ...");
  execFileSync("npm", ["run", "build", "--silent"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}
run("build");
run("routes");

const server = spawn(process.execPath, [countersign, "start", "--port", keepServing ? "8000" : "0"], {
  cwd: project,
  stdio: ["ignore", "pipe", "inherit"],
});
server.stdout.setEncoding("utf8");
const url = await new Promise((resolve, reject) => {
  let printed = "";
  server.stdout.on("data", (text) => {
    process.stdout.write(text);
    printed += text;
    const found = printed.match(/http:\/\/\S+?:\d+/);
    if (found) resolve(found[0].replace("0.0.0.0", "127.0.0.1"));
  });
  server.on("exit", (code) => reject(new Error(`The server ended with exit code ${code}`)));
});

const post = (body) => [
  `${url}/items`,
  { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
];
await show("A valid request", ...post({ name: "Lamp", price: 49.5, availableFrom: "2026-12-01T00:00:00Z" }));
await show("An invalid request", ...post({ name: "", price: -1, availableFrom: "2026-02-30" }));

if (keepServing) {
  console.log(`\nServing on ${url} (docs on ${url}/docs). Ctrl-C to stop.`);
} else {
  server.removeAllListeners("exit");
  server.kill("SIGTERM");
  const code = await new Promise((resolve) => server.on("exit", resolve));
  process.exitCode = code === 0 ? 0 : 1;
}

function run(command) {
  console.log(`\n$ countersign ${command}`);
  execFileSync(process.execPath, [countersign, command], { cwd: project, stdio: "inherit" });
}

async function show(title, target, init) {
  const answer = await fetch(target, init);
  console.log(`\n${title}: POST ${init.body}\n${answer.status} ${answer.statusText}`);
  console.log(JSON.stringify(await answer.json(), null, 2));
}
