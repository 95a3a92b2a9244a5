// `npm run bench:router`: compares Hono's router that uses one regular expression with its tree router, by number of paths, in
// the same rounds. `runtime/router-by-size.ts` chooses by these results. Ends with one JSON line about 1,000 paths.
import { RegExpRouter } from "hono/router/reg-exp-router";
import { TrieRouter } from "hono/router/trie-router";

const REQUESTS = 20_000;

const rows = [20, 100, 300, 1000].map((paths) => {
  const [expression, tree] = [measure(new RegExpRouter(), paths), measure(new TrieRouter(), paths)];
  return {
    paths,
    "expression µs": expression.each,
    "tree µs": tree.each,
    "expression, first two ms": expression.first,
    "tree, first two ms": tree.first,
  };
});
console.table(rows);
const { paths, ...last } = rows.at(-1);
console.log(
  JSON.stringify({
    tree_vs_expression: rounded(last["tree µs"] / last["expression µs"]),
    first_tree_vs_expression: rounded(last["tree, first two ms"] / last["expression, first two ms"]),
  }),
);

/** Registration counts as part of the first two requests: both routers do some of their work then. */
function measure(router, paths) {
  const started = performance.now();
  for (let n = 0; n < paths; n++) router.add("PUT", `/v1/orders${n}/:id`, n);
  for (let n = 0; n < 2; n++) router.match("PUT", `/v1/orders${paths / 2}/7`);
  const first = performance.now() - started;
  const running = performance.now();
  for (let n = 0; n < REQUESTS; n++) router.match("PUT", `/v1/orders${n % paths}/7`);
  return { first: rounded(first), each: rounded(((performance.now() - running) * 1000) / REQUESTS) };
}

function rounded(number) {
  return Number(number.toFixed(2));
}
