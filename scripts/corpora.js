// `npm run corpora`: compiles, checks and times types from other projects, each corpus in a process of its own. Ends with one
// JSON line. Needs `npm run build`.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { corpora, refused } from "../test/corpora/corpora.js";
import { compare } from "../test/corpora/support/agreement.js";
import { compileCorpus } from "../test/corpora/support/compile.js";
import { typiaCorpus } from "../test/corpora/support/typia.js";

const MUTATIONS = 1000;
const ROUNDS = 15;

const [only] = process.argv.slice(2);
if (only) console.log(JSON.stringify(only in refused ? await refusal(only) : await proof(only)));
else summary();

function summary() {
  const report = {};
  for (const name of [...corpora, ...Object.keys(refused)]) {
    const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], {
      encoding: "utf8",
    });
    report[name] = JSON.parse(output);
    console.log(name.padEnd(14), output.trim());
  }
  const all = Object.values(report);
  const sum = (key) => all.reduce((total, row) => total + (row[key] ?? 0), 0);
  const ratios = all.flatMap((row) => row.decode_vs_typia_is ?? []);
  console.log(
    JSON.stringify({
      payloads: sum("payloads"),
      mutations: sum("mutations"),
      disagreements: sum("disagreements"),
      octokit_kB: report.octokit.kB,
      octokit_ms: report.octokit.ms,
      decode_vs_typia_is: rounded(geometricMean(ratios)),
    }),
  );
}

async function refusal(name) {
  const { milliseconds, problems } = await compileCorpus(name);
  return { ms: Math.round(milliseconds), diagnostics: problems.map((problem) => problem.code) };
}

async function proof(name) {
  const corpus = await compileCorpus(name);
  if (corpus.problems.length > 0) throw new Error(`${name}: ${corpus.problems[0].message}`);
  const typia = await typiaCorpus(name);
  const { default: payloads } = await import(`../test/corpora/${name}/payloads.js`);
  const row = {
    ms: Math.round(corpus.milliseconds),
    kB: Math.round(corpus.bytes / 1000),
    kB_document: Math.round(corpus.documentText / 1000),
    typia_ms: Math.round(typia.milliseconds),
    typia_kB: Math.round(typia.bytes / 1000),
    payloads: 0,
    accepted: 0,
    typia_differs: 0,
    mutations: 0,
    disagreements: 0,
  };
  // Before the mutations: they would show our code many more forms of objects than typia's has seen.
  const ratios = corpus.routes.map(({ path, decode }) => {
    const is = typia.routes[path];
    // As in a server: parsed, so that equal shapes come from equal texts, not from one place in a file.
    const valid = payloads[path]
      .filter((value) => is(value))
      .map((value) => JSON.parse(JSON.stringify(value)));
    return ratio(valid, decode, is);
  });
  for (const route of corpus.routes) {
    const list = payloads[route.path];
    const is = typia.routes[route.path];
    const { disagreements, accepted } = compare(route, list, MUTATIONS);
    row.payloads += list.length;
    row.accepted += accepted.payloads;
    row.mutations += MUTATIONS;
    row.disagreements += disagreements.length;
    row.typia_differs += list.filter((value) => is(value) !== "value" in route.decode(value)).length;
  }
  return { ...row, decode_vs_typia_is: rounded(geometricMean(ratios)) };
}

/** Our time divided by theirs, on the same values in turns, from the best round of each. */
function ratio(values, decode, is) {
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    [decode, is].forEach((check, i) => {
      best[i] = Math.min(best[i], timeOf(values, check));
    });
  }
  return best[0] / best[1];
}

function timeOf(values, check) {
  const started = performance.now();
  let runs = 0;
  while (performance.now() - started < 40) {
    for (let i = 0; i < 20; i++) for (const value of values) check(value);
    runs++;
  }
  return (performance.now() - started) / runs;
}

function geometricMean(values) {
  return Math.exp(values.reduce((total, value) => total + Math.log(value), 0) / values.length);
}

function rounded(value) {
  return Number(value.toFixed(3));
}
