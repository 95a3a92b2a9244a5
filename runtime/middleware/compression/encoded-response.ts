import { wholeBody } from "../../result/whole-bodies.js";
import type { Compression, SeenRequest } from "../plain.js";
import { beginning } from "./beginning.js";
import { encodedBytes, isWorthIt } from "./encoded-bytes.js";

/** Returns a response as clients that accept encoded bodies get it. */
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
    // The fields are those of GET, except for those that only become known when the body is created (RFC 9110, 9.3.2), such as
    // whether it is long enough.
    if (declared !== null) compression.encoderFor(request, headers, "whole");
    return response;
  }
  if (whole !== undefined) return withBody(response, encodedBytes(compression, request, headers, whole));
  if (response.body === null || !compression.isAskedFor(request, headers)) return response;
  return encodedBody(compression, request, response, response.body);
}

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * An option of Workers which states that the body is already encoded. Without it, they would encode a response with
 * `Content-Encoding` again.
 */
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

/** A larger body is encoded as a stream, so that it need not fit into memory. */
const MOST = 64 * 1024;

/** Encodes a body that may or may not be available at once. */
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
