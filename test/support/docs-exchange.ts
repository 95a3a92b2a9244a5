import { STATUS_CODES } from "node:http";

/** A request and its response, as written in an `http` block of the documentation. */
export interface Exchange {
  readonly request: { readonly method: string; readonly path: string } & Message;
  readonly response: { readonly status: number; readonly phrase: string } & Message;
}

interface Message {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

const REQUEST = /^([A-Z]+) (\/\S*)$/;
const STATUS = /^HTTP\/1\.1 (\d{3}) (.+)$/;

/** @throws Error if a request has no response. */
export function exchangesOf(text: string): readonly Exchange[] {
  const lines = text.split("\n");
  const starts = lines.flatMap((line, i) => (REQUEST.test(line) ? [i] : []));
  return starts.map((start, n) => {
    const part = lines.slice(start, starts[n + 1]);
    const answer = part.findIndex((line) => STATUS.test(line));
    if (answer < 0) throw new Error(`No answer to ${part[0]}`);
    const [, method = "", path = ""] = REQUEST.exec(part[0] ?? "") ?? [];
    const [, status = "", phrase = ""] = STATUS.exec(part[answer] ?? "") ?? [];
    return {
      request: { method, path, ...message(part.slice(1, answer)) },
      response: { status: Number(status), phrase, ...message(part.slice(answer + 1)) },
    };
  });
}

function message(lines: readonly string[]): Message {
  const blank = lines.indexOf("");
  const head = blank < 0 ? lines : lines.slice(0, blank);
  const headers = head.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return {
    headers,
    body:
      blank < 0
        ? ""
        : lines
            .slice(blank + 1)
            .join("\n")
            .trim(),
  };
}

/** Returns the actual response, in the form of {@link expected}. */
export async function perform(
  exchange: Exchange,
  request: (request: Request) => Response | Promise<Response>,
): Promise<unknown> {
  const { method, path, headers, body } = exchange.request;
  const url = `http://localhost${path}`;
  const response = await request(
    new Request(url, {
      method,
      headers: headers.map(([name, value]) => [name, value]),
      ...(body && { body: sentAs(headers, body) }),
    }),
  );
  const text = await response.text();
  return {
    status: response.status,
    phrase: STATUS_CODES[response.status],
    headers: exchange.response.headers.map(([name]) => [name, response.headers.get(name)]),
    body: exchange.response.body === "…" ? "…" : comparable(text),
  };
}

/** The lines of a multipart form end as RFC 2046 requires; a page has only line feeds. */
function sentAs(headers: Message["headers"], body: string): string {
  const isInParts = headers.some(
    ([name, value]) => name === "content-type" && value.startsWith("multipart/"),
  );
  return isInParts ? body.replaceAll("\n", "\r\n") : body;
}

/** The response as the page shows it. A body of `…` is not compared. */
export function expected({ response: { status, phrase, headers, body } }: Exchange): unknown {
  return { status, phrase, headers, body: comparable(body) };
}

/** JSON by its value, anything else by its text. */
function comparable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim();
  }
}
