import { HttpError } from "../errors/http-error.js";
import { takeBody } from "../lifetime/response-body.js";
import { StreamedBody } from "../lifetime/streamed-body.js";
import type { HeaderFields, Made, OwnResponse, PlainAnswer } from "../result/answer.js";

/** The maximum size of a kept response, in characters of its text. */
const MOST = 1_000_000;

/** Marks a repeated response. */
export const REPLAYED = "idempotent-replayed";

/** The kept form of a response: all of it, the error that caused it, or the reason why it cannot be repeated. */
type Kept =
  | { readonly status: number; readonly headers: HeaderFields; readonly text: string | null }
  | { readonly status: number; readonly headers: HeaderFields; readonly base64: string }
  | { readonly error: { readonly status: number; readonly detail: unknown; readonly headers: HeaderFields } }
  | { readonly lost: string };

const text = (kept: Kept): string => JSON.stringify(kept);

/** Also handles a response that the handler created itself, whose body is read. A response that is too long is not kept. */
export async function keptAnswer(
  made: Made,
  request: Parameters<StreamedBody["endWith"]>[0],
): Promise<{ readonly made: Made; readonly kept: string }> {
  const answer = "response" in made ? await plainOf(made, request) : made;
  if ("response" in answer || answer.body instanceof StreamedBody)
    return { made: answer, kept: lostAnswer("it was a stream") };
  const { status, headers } = answer;
  const body = answer.body as PlainAnswer["body"];
  const kept: Kept =
    body === null || typeof body === "string"
      ? { status, headers, text: body }
      : { status, headers, base64: base64Of(body) };
  const all = text(kept);
  return { made: answer, kept: all.length > MOST ? lostAnswer("it was too long") : all };
}

export const lostAnswer = (lost: string): string => text({ lost });

/** The kept form of an error caused by the client. Other errors are not kept, because the request may be tried again. */
export function keptError(error: unknown): string | undefined {
  if (!(error instanceof HttpError) || mayBeTriedAgain(error.status)) return undefined;
  const { status, detail, headers } = error;
  return text({ error: { status, detail, headers } });
}

/** Statuses that invite a retry: RFC 9110, 15.5.9; RFC 8470, 5.2; RFC 6585, 4. */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

export const mayBeTriedAgain = (status: number): boolean => status >= 500 || LATER.has(status);

/**
 * A kept response, with its mark.
 * @throws HttpError if an error was kept, and 409 if the response cannot be repeated.
 */
export function replayed(kept: string): PlainAnswer {
  const all = JSON.parse(kept) as Kept;
  const mark = { [REPLAYED]: "true" };
  if ("lost" in all)
    throw new HttpError(
      409,
      `This request was already processed, and its response cannot be repeated: ${all.lost}`,
      {
        headers: mark,
      },
    );
  if ("error" in all) {
    const { status, detail, headers } = all.error;
    throw new HttpError(status, detail, { headers: { ...(headers as Record<string, string>), ...mark } });
  }
  const headers = { ...all.headers, ...mark };
  return { status: all.status, headers, body: "text" in all ? all.text : bytesOf(all.base64) };
}

/** A handler's own response as plain data, if it is complete. */
async function plainOf(
  own: OwnResponse,
  request: Parameters<StreamedBody["endWith"]>[0],
): Promise<OwnResponse | PlainAnswer> {
  const { response } = own;
  const body = own.body === undefined ? await takeBody(response) : own.body;
  if (body instanceof StreamedBody) {
    body.endWith(request);
    return { response, body };
  }
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  return { status: response.status, headers, body: body as PlainAnswer["body"] };
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
