import fc from "fast-check";
import { bytesOf } from "./wire.js";

/** Random requests that Node's parser accepts: differences between the two paths begin after it. */

/** Bytes on one connection. */
export interface Conversation {
  readonly requests: readonly string[];
  /** Where writes end, as shares of the whole. */
  readonly cuts: readonly number[];
}

/** A list of words, each as likely as the others. */
const words = (text: string) => fc.constantFrom(...text.trim().split(/\s+/));

/** A part of a path: texts that may be mistaken for something else, and texts that may not. */
const segment = fc.oneof(
  { weight: 4, arbitrary: words("7 42 a ab latest taken http error missing later x1") },
  {
    weight: 2,
    arbitrary: words(`.. . ... .a a. a..b %2e%2e %2F %25 %2541 % %f %FF %C3%BC %20
      a;b a=b a+b a,b a:b a@b -._~!$&'()*+,;=:@ [a] a|b a\\b " <a> ^ {a}
      constructor __proto__ toString * -1 0 1e3 07 9007199254740993 #x a#b`),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[!-"$-.0-;=@-~]{0,6}$/) },
);

const path = fc.oneof(
  words(`/ /items /items/ /items/latest /items/taken /maybe /shapes/slash /shapes/slash/ /shapes/headed
    /own /hono/ping /hono/echo /openapi.json /nowhere /around/account /around/guarded /around/stream /around/task
    /results/later /results/outgoing /results/lines /results/events /results/response /results/nothing /results/blob
    /results/redirect /results/wrong /results/unsendable /unsendable /fields/one /fields/list /fields/number
    /fields/authorization /fields/cookie /fields/constructor /fields/proto /fields/odd-cookie /fields/odd-query
    /injected/request /injected/signal /injected/dependency /bodies/any /bodies/optional /bodies/none /bodies/form
    /bodies/upload // /./items //items/latest`),
  fc
    .tuple(
      words(`/items /shapes/one /shapes/number /maybe /shapes/rest /shapes/any /inner/things /marked /plain /handled
        /plain/async /plain/body /handled/body /around/transaction /injected/context /results/reply /shapes/two/a/and
        /shapes/one/../one /nowhere`),
      fc.array(segment, { minLength: 1, maxLength: 3 }),
    )
    .map(([prefix, segments]) => [prefix, ...segments].join("/")),
);

const queryText = fc.oneof(
  fc.constant(""),
  words("a 1 10 x a+b a%20b %C3%BC %FF 100% % /../ ? = a=b constructor #x a;b"),
);
const query = fc
  .array(
    fc.tuple(
      fc.constantFrom("q", "limit", "id", "count", "__proto__", "constructor", "%71", "", "Q"),
      fc.option(queryText),
    ),
    { maxLength: 3 },
  )
  .map((pairs) => pairs.map(([name, value]) => (value === null ? name : `${name}=${value}`)).join("&"));

const target = fc
  .tuple(
    fc.oneof(
      { weight: 12, arbitrary: fc.constant("") },
      { weight: 1, arbitrary: fc.constantFrom("http://localhost", "http://a.b:81") },
    ),
    path,
    fc.option(query),
  )
  .map(([origin, name, asked]) => `${origin}${name}${asked === null ? "" : `?${asked}`}`);

const host = fc.oneof(
  { weight: 10, arbitrary: words("localhost localhost:8000") },
  {
    weight: 1,
    arbitrary: words(
      "LOCALHOST a.b:80 a.b:443 127.1 127.0.0.1:8080 [::1] [::1]:80 a_b a..b 0x7f.1 a. a: xn--9ca 1",
    ),
  },
);

/** Each ends the connection, except for those that a URL accepts after all. */
const oddHost = fc.oneof(
  fc.constantFrom("", "a b", bytesOf("ü")),
  words("[:: a/b a?b a#b a@b a:b a:99999 %61 xn--a . :80 a,b a.1 a|b"),
);

const fieldValue = fc.oneof(
  fc.constantFrom("", " a ", "\ta", "a, b", "Bearer secret", bytesOf("ü")),
  words('a 1 7 , "a" a=b a%0d%0ab %e2%82%ac'),
);
const field = fc.oneof(
  fc
    .tuple(
      words(`X-One x-one X-List X-Number Authorization authorization User-Agent X-Value constructor __proto__ Accept
        Accept-Encoding Origin If-None-Match Range X-Forwarded-For Referer From`),
      fieldValue,
    )
    .map(([name, value]) => `${name}: ${value}`),
  fc.constantFrom("Cookie: a=1", "Cookie: b=2; a=3", "Cookie: constructor=1", "Cookie: ;;", 'cookie: a="1"'),
  fc.constant("Authorization: Bearer secret"),
);

const content = fc.oneof(
  fc.constantFrom(
    ...[
      '{"name":"Lamp","price":1}',
      '{"name":"L"}',
      '{"a":1}',
      '{"a":"1"}',
      "{}",
      "[]",
      "null",
      "1",
      '"a"',
      "{",
      "",
      " ",
      "1 2",
    ],
    ...[
      "\xef\xbb\xbf1",
      "\xff",
      '"\xc3\xbc"',
      '"\xc3',
      '{"__proto__":{"a":1}}',
      "name=Ada&ages=1",
      "name=%C3%BC",
      "=&&",
    ],
    ...[
      '--B\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx\r\n--B--\r\n',
      "--B\r\n",
      "\r\n\r\n",
    ],
  ),
  fc.json().map(bytesOf),
  fc.constantFrom(1999, 2000).map((length) => `"${"a".repeat(length - 2)}"`),
);

const contentType = fc.oneof(
  { weight: 4, arbitrary: fc.constant("application/json") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=B",
        "text/plain",
        "application/a+json",
        "",
      ],
      ...["Application/JSON; charset=latin1", "application/json, text/plain", "multipart/form-data"],
    ),
  },
);

/** The lines that frame it, and the bytes after the head. */
const body = fc.oneof(
  fc.constant({ lines: [] as readonly string[], text: "" }),
  fc.tuple(content, contentType).map(([text, type]) => ({
    lines: [`Content-Type: ${type}`, `Content-Length: ${text.length}`],
    text,
  })),
  fc
    .tuple(content, contentType, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }))
    .map(([text, type, cuts]) => ({
      lines: [`Content-Type: ${type}`, "Transfer-Encoding: chunked"],
      text: `${divided(text, cuts)
        .map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`)
        .join("")}0\r\n\r\n`,
    })),
);

const method = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("GET", "POST") },
  { weight: 2, arbitrary: fc.constantFrom("HEAD", "OPTIONS", "DELETE", "PUT", "PATCH", "TRACE", "PROPFIND") },
);

const anything = fc
  .tuple(method, target, host, fc.array(field, { maxLength: 4 }), body)
  .map(([verb, at, name, fields, { lines, text }]) =>
    [`${verb} ${at} HTTP/1.1`, `Host: ${name}`, ...fields, ...lines, "", text].join("\r\n"),
  );

/** Header fields that the application reads, in one line, several, or none. */
const aboutFields = fc
  .tuple(
    fc.constantFrom(
      ...[
        "one X-One",
        "list X-List",
        "number X-Number",
        "authorization Authorization",
        "agent User-Agent",
        "cookie Cookie",
      ],
      ...["constructor Constructor", "proto __PROTO__", "odd-cookie Cookie", "host X-Host"],
    ),
    fc.array(fieldValue, { maxLength: 3 }),
    fc.array(field, { maxLength: 1 }),
  )
  .map(([names, values, more]) => {
    const [at, name] = names.split(" ");
    const lines = [...values.map((value) => `${name}: ${value}`), ...more];
    return [`GET /fields/${at} HTTP/1.1`, "Host: localhost", ...lines, "", ""].join("\r\n");
  });

/** Segments that a URL removes or decodes. */
const aboutPaths = fc
  .tuple(
    fc.constantFrom("/shapes/one", "/shapes/rest", "/shapes/any", "/items", "/marked", "/hono", ""),
    fc.array(fc.constantFrom("..", ".", "...", ".a", "a", "%2e%2e", "%2E", "a%2Fb", "%25", "", "a#b"), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([prefix, segments]) => `GET ${[prefix, ...segments].join("/")} HTTP/1.1\r\nHost: localhost\r\n\r\n`);

/** Bodies where they are read. */
const aboutBodies = fc
  .tuple(
    fc.constantFrom(
      ...[
        "/bodies/any",
        "/bodies/optional",
        "/bodies/none",
        "/bodies/form",
        "/items",
        "/around/transaction",
        "/around/account",
      ],
      ...["/handled/body/1", "/plain/body/x", "/hono/echo"],
    ),
    body,
  )
  .map(([at, { lines, text }]) =>
    [`POST ${at} HTTP/1.1`, "Host: localhost", ...lines, "", text].join("\r\n"),
  );

const request = fc.oneof({ weight: 3, arbitrary: anything }, aboutFields, aboutPaths, aboutBodies);

/** What ends the connection comes last: whether the server begins what follows it depends on timing. */
const last = fc.oneof(
  { weight: 6, arbitrary: request },
  { weight: 1, arbitrary: request.map((text) => text.replace("\r\n", "\r\nConnection: close\r\n")) },
  { weight: 1, arbitrary: request.map((text) => text.replace("HTTP/1.1", "HTTP/1.0")) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(request, oddHost)
      .map(([text, name]) => text.replace(/\r\nHost: .*\r\n/, `\r\nHost: ${name}\r\n`)),
  },
  { weight: 1, arbitrary: request.map((text) => text.replace("\r\n", "\r\nExpect: 100-continue\r\n")) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("Content-Length: 3000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\nbb8\r\n")
      .map(
        (head) =>
          `POST /bodies/any HTTP/1.1\r\nHost: localhost\r\n${head}${"a".repeat(3000)}${head.startsWith("T") ? "\r\n0\r\n\r\n" : ""}`,
      ),
  },
);

export const conversation: fc.Arbitrary<Conversation> = fc.record({
  requests: fc.tuple(fc.array(request, { maxLength: 5 }), last).map(([before, end]) => [...before, end]),
  cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
});

/** Cut at shares of its length. */
export function divided(text: string, cuts: readonly number[]): readonly string[] {
  const places = [...cuts.map((cut) => Math.floor(cut * text.length)), text.length].toSorted((a, b) => a - b);
  return places.map((end, i) => text.slice(places[i - 1] ?? 0, end)).filter((piece) => piece !== "");
}
