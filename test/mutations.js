// Changes that break Countersign, each in one place. `npm run mutate` applies them one at a time to a copy and runs the tests
// that should notice. Each once passed the suite unnoticed, or guards a promise of the documentation.

/**
 * @typedef {object} Mutation
 * @property {string} name what becomes wrong
 * @property {string} file
 * @property {string} find occurs in the file exactly once
 * @property {string} replace
 * @property {readonly string[]} tests files that notice it by the behavior of the product
 */

/** @type {readonly Mutation[]} */
export const MUTATIONS = [
  // The ends of responses.
  {
    name: "a generator's place is kept when it fails before its yield",
    file: "runtime/dependencies/exits.ts",
    find: "    exit.done?.();\n    throw error;",
    replace: "    throw error;",
    tests: ["runtime/lifetime/ends.test.ts"],
  },
  {
    name: "a teardown runs in the order of entering",
    file: "runtime/dependencies/exits.ts",
    find: "for (let exit = this.#open.pop(); exit; exit = this.#open.pop())",
    replace: "for (let exit = this.#open.shift(); exit; exit = this.#open.shift())",
    tests: ["runtime/dependencies"],
  },
  {
    name: "a socket that has closed already is waited for",
    file: "runtime/lifetime/connection.ts",
    find: "if (outgoing.closed || socket?.destroyed) {",
    replace: "if (!outgoing) {",
    tests: ["runtime/node", "runtime/lifetime"],
  },
  {
    name: "a teardown does not wait for the generator's own end",
    file: "runtime/lifetime/streamed-body.ts",
    find: "const outcomes = await Promise.allSettled([stopping, this.#pending]);",
    replace: "const outcomes = await Promise.allSettled([this.#pending]);",
    tests: ["runtime/lifetime", "runtime/node"],
  },
  {
    name: "a body that middleware replaced goes on",
    file: "runtime/lifetime/open-bodies.ts",
    find: "if (!isTaken) void made.body.stop(UNWANTED);\n    else ",
    replace: "",
    tests: ["runtime/lifetime"],
  },
  {
    name: "HEAD leaves the stream open",
    file: "runtime/lifetime/begin.ts",
    find: "  void body.stop(UNWANTED);\n",
    replace: "",
    tests: ["runtime/lifetime"],
  },
  {
    name: "a client that leaves is logged as an error of the server",
    file: "runtime/lifetime/send.ts",
    find: 'if (ending.how === "failed") keeping.streamFailed(ending.error);',
    replace: 'if ("error" in ending) keeping.streamFailed(ending.error);',
    tests: ["runtime/lifetime", "runtime/node"],
  },
  {
    name: "a response that cannot be sent does not end its body",
    file: "runtime/lifetime/send.ts",
    find: 'unsent = { how: "replaced", error };',
    replace: "",
    tests: ["runtime/lifetime"],
  },
  {
    name: "a time limit does not abort the request's signal",
    file: "runtime/lifetime/time-limit.ts",
    find: "      request.abort(error);\n",
    replace: "",
    tests: ["runtime/lifetime"],
  },
  // The life of an application and its connections.
  {
    name: "closing leaves idle connections open",
    file: "runtime/node/connections.ts",
    find: "const timer = setTimeout(() => setImmediate(() => this.#endIdle()), TRANSIT_MS);",
    replace: "const timer = setTimeout(() => {}, TRANSIT_MS);",
    tests: ["runtime/node/closing.test.ts", "runtime/node/serve.test.ts"],
  },
  {
    name: "a connection lives on behind its last answer",
    file: "runtime/node/connections.ts",
    find: "if (this.#last.get(socket) === response) socket.destroySoon();",
    replace: "",
    tests: ["runtime/node/closing.test.ts"],
  },
  {
    name: "100 Continue is sent before anybody reads",
    file: "runtime/node/expect-continue.ts",
    find: "  const read = request._read;",
    replace: "  response.writeContinue();\n  const read = request._read;",
    tests: ["runtime/node/http1.test.ts"],
  },
  {
    name: "two Host headers are accepted",
    file: "runtime/node/host-header.ts",
    find: "return hosts > 1;",
    replace: "return hosts > 2;",
    tests: ["runtime/node/http1.test.ts"],
  },
  // Errors.
  {
    name: "secrets in text where a map or tuple was expected are quoted",
    file: "runtime/generated/redact.ts",
    find: 'if (guarded && value !== null && typeof value !== "boolean") return MASK;',
    replace: 'if (guarded && value !== null && typeof value === "number") return MASK;',
    tests: ["transformer/4-generate/secrets.test.ts"],
  },
  {
    name: "an object under the name of a secret is shown",
    file: "runtime/generated/redact.ts",
    find: "    if (concealed.secret.has(name)) return input === null ? input : MASK;\n",
    replace: "",
    tests: ["transformer/4-generate/secrets.test.ts"],
  },
  {
    name: "what is undeclared beside a secret is shown",
    file: "runtime/generated/redact.ts",
    find: "concealed.holding.has(name) || (guarded && !concealed.open.has(name))",
    replace: "concealed.holding.has(name)",
    tests: ["transformer/4-generate/secrets.test.ts"],
  },
  {
    name: "onError of a status takes Hono's HTTPException, too",
    file: "runtime/surroundings/nearest-handler.ts",
    find: 'base !== undefined && base !== "HTTPException"',
    replace: "base !== undefined",
    tests: ["runtime/errors"],
  },
  {
    name: "a handler for every Error takes what the framework answers itself",
    file: "runtime/surroundings/nearest-handler.ts",
    find: "if (handler !== undefined || base !== undefined) return handler;",
    replace: "if (handler !== undefined) return handler;",
    tests: ["runtime/errors", "runtime/errors.test.ts"],
  },
  {
    name: "collecting does not stop at the limit of issues",
    file: "runtime/generated/issues.ts",
    find: "return new Issues(most);",
    replace: "return new Issues(Number.MAX_SAFE_INTEGER);",
    tests: ["test/issue-limit.test.ts", "runtime/body.test.ts"],
  },
  {
    name: "two issues of handler and dependency stand twice",
    file: "runtime/dependencies/run.ts",
    find: "byText.size < issues.length ? [...byText.values()] : issues",
    replace: "issues",
    tests: ["test/samples.test.ts"],
  },
  // What the compiler knows.
  {
    name: "the first property of a static spread wins",
    file: "transformer/1-discover/static-value.ts",
    find: "      entries.set(key, value);\n",
    replace: "      if (!entries.has(key)) entries.set(key, value);\n",
    tests: ["transformer/1-discover"],
  },
  {
    name: "a spread of options that says undefined leaves what stood before",
    file: "transformer/1-discover/static-options.ts",
    find: "if (initializer && isUndefined(initializer)) found.delete(name);\n    else\n",
    replace: "if (!initializer || !isUndefined(initializer))\n",
    tests: ["transformer/1-discover"],
  },
  {
    name: "a route that another hides is no mistake",
    file: "transformer/5-link/shadowed.ts",
    find: "if (earlier) reportPair(earlier.route, route, segments, report);",
    replace: "if (earlier) return;",
    tests: ["transformer/5-link"],
  },
  {
    name: "of two routes the document takes the one of the later source",
    file: "runtime/assembly/placement.ts",
    find: "compareText(a.mounted.source, b.mounted.source)",
    replace: "compareText(b.mounted.source, a.mounted.source)",
    tests: ["runtime/assembly", "runtime/naming", "test/document-order.test.ts"],
  },
  {
    name: "methods of a path stand in the order of registration",
    file: "runtime/assembly/placement.ts",
    find: "METHODS.indexOf(a.mounted.method) - METHODS.indexOf(b.mounted.method) ||",
    replace: "",
    tests: ["runtime/assembly", "runtime/naming", "test/document-order.test.ts"],
  },
  // Builds.
  {
    name: "a link that leads elsewhere is no change",
    file: "transformer/hosts/build-record.ts",
    find: "      same(links, realpathSync.native) &&\n",
    replace: "",
    tests: ["transformer/hosts/build-record.test.ts"],
  },
  {
    name: "what changes while a build runs is no change",
    file: "transformer/hosts/build-record.ts",
    find: "return Object.keys(seen.files).some(isNewer) || !isUnchanged(seen) ? undefined : seen;",
    replace: 'return isUnchanged(seen) || isNewer("/") ? seen : undefined;',
    tests: ["transformer/hosts/build-record.test.ts"],
  },
  {
    name: "a file that appears where none was found is no change",
    file: "transformer/hosts/build-record.ts",
    find: "absent.every((name) => !existsSync(name))",
    replace: "absent.every(() => true)",
    tests: ["transformer/hosts/build-record.test.ts"],
  },
  // Requests and results.
  {
    name: "__proto__ in a record sets a prototype",
    file: "runtime/generated/objects.ts",
    find: 'if (key === "__proto__") put(o, key, value);',
    replace: 'if (key === "__proto__") o[key] = value;',
    tests: ["transformer/4-generate/proto-keys.test.ts"],
  },
  {
    name: "a form has as many fields as it likes",
    file: "runtime/request/form-fields.ts",
    find: "byte !== AMPERSAND && ++fields > fieldLimit",
    replace: "byte !== AMPERSAND && ++fields > Number.MAX_SAFE_INTEGER",
    tests: ["runtime/request", "runtime/body.test.ts"],
  },
  {
    name: "a multipart field loses its mark of encoding",
    file: "runtime/request/form-fields.ts",
    find: 'new TextDecoder("utf-8", { ignoreBOM: true })',
    replace: 'new TextDecoder("utf-8")',
    tests: ["runtime/request", "runtime/body.test.ts"],
  },
  // What is around a route.
  {
    name: "an option further out wins",
    file: "runtime/contract/operation-options.ts",
    find: "combine: (_, inner) => inner",
    replace: "combine: (outer, inner) => outer ?? inner",
    tests: ["test/operation-options.test.ts"],
  },
  {
    name: "error handlers further out are asked first",
    file: "runtime/surroundings/within.ts",
    find: "[handlers, ...around.handlers]",
    replace: "[...around.handlers, handlers]",
    tests: ["runtime/errors/error-handlers.test.ts"],
  },
  // Broadcast.
  {
    name: "a subscriber gets what was published before it subscribed",
    file: "runtime/broadcast/channels.ts",
    find: '      state: "begins",',
    replace: '      state: "listens",',
    tests: ["runtime/broadcast/interleavings.test.ts"],
  },
  {
    name: "a connection that is lost while a subscription begins is not told of",
    file: "runtime/broadcast/channels.ts",
    find: 'subscriber.onGap && subscriber.state !== "begins"',
    replace: "subscriber.onGap",
    tests: ["runtime/broadcast/interleavings.test.ts"],
  },
  {
    name: "messages come before `onGap` has told of those that are missing",
    file: "runtime/broadcast/channels.ts",
    find: 'state === "listens" && !messages',
    replace: 'state !== "begins" && !messages',
    tests: ["runtime/broadcast/interleavings.test.ts"],
  },
  {
    name: "what waits for a connection that is lost waits for ever",
    file: "runtime/broadcast/server-connection.ts",
    find: "    for (const reject of attempt.waiting) reject(cause);\n",
    replace: "",
    tests: ["runtime/broadcast/interleavings.test.ts"],
  },
  {
    name: "a channel that the last subscriber has left is still listened to",
    file: "runtime/broadcast/channels.ts",
    find: "this.#transport.unlisten(channel).catch",
    replace: "Promise.resolve().catch",
    tests: ["runtime/broadcast/interleavings.test.ts"],
  },
  {
    name: "a signal is listened to when its subscription has ended",
    file: "runtime/broadcast/channels.ts",
    find: '        signal?.removeEventListener("abort", abort);\n',
    replace: "",
    tests: ["runtime/broadcast/model.test.ts"],
  },
  {
    name: "equal parts of a long message are sent once",
    file: "runtime/broadcast/postgres-parts.ts",
    find: "parts.length - 1 - index}:",
    replace: "parts.length - 1 > index ? 1 : 0}:",
    tests: ["runtime/broadcast/postgres-payloads.test.ts"],
  },
];
