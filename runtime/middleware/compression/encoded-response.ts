import { wholeBody } from "../../result/whole-bodies.js";
import type { Compression, SeenRequest } from "../plain.js";
import { beginning } from "./beginning.js";
import { encodedBytes, isWorthIt } from "./encoded-bytes.js";

/** An answer as it goes out to those who take encoded bodies. */
export function encodedResponse(
  compression: Compression,
  request: SeenRequest,
  response: Response,
): Response | Promise<Response> {
  const { headers, status } = response;
  const declared = headers.get("content-length");
  if (declared !== null && Number(declared) < compression.threshold) return response;
  const whole = wholeBody(response);
  if (whole !== undefined && !isWorthIt(compression, whole)) return response;
  if (!compression.applies(status, headers)) return response;
  if (request.method === "HEAD") {
    // It says what GET would, but for what only shows when the body is made (RFC 9110, 9.3.2): whether that is long enough.
    if (declared !== null) compression.encoderFor(request, headers, "whole");
    return response;
  }
  if (whole !== undefined) return withBody(response, encodedBytes(compression, request, headers, whole));
  if (response.body === null || !compression.isAskedFor(request, headers)) return response;
  return encodedBody(compression, request, response, response.body);
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What only Workers know: that the body is encoded already. They would encode once more what says `Content-Encoding`. */
interface WorkersInit extends ResponseInit {
  readonly encodeBody: "manual";
}

function encodedAs(
  body: Bytes | ReadableStream<Uint8Array>,
  { status, statusText, headers }: Response,
): Response {
  const init: WorkersInit = { status, statusText, headers, encodeBody: "manual" };
  return new Response(body, init);
}

function withBody(
  response: Response,
  encoded: Bytes | Promise<Bytes> | undefined,
): Response | Promise<Response> {
  if (!encoded) return response;
  return encoded instanceof Promise
    ? encoded.then((bytes) => encodedAs(bytes, response))
    : encodedAs(encoded, response);
}

/** More than that is encoded as a stream, so that it need not be in memory. */
const MOST = 64 * 1024;

/** Of a body of which nobody knows whether it is there at once. */
async function encodedBody(
  compression: Compression,
  request: SeenRequest,
  response: Response,
  body: ReadableStream<Uint8Array>,
): Promise<Response> {
  const begun = await beginning(body, MOST);
  const { headers } = response;
  if (begun instanceof Uint8Array) {
    const encoded = isWorthIt(compression, begun) && encodedBytes(compression, request, headers, begun);
    return encoded ? encodedAs(await encoded, response) : new Response(begun, response);
  }
  const encoder = compression.encoderFor(request, headers, "stream");
  return encoder?.stream ? encodedAs(encoder.stream(begun), response) : new Response(begun, response);
}
