// The payloads that GitHub documents, by route.
import { createRequire } from "node:module";

const examples = createRequire(import.meta.url)("@octokit/webhooks-examples/api.github.com/index.json");

export default { "/": examples.flatMap((event) => event.examples) };
