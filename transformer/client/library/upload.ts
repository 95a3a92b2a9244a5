/** How much of a body has been sent. */
export interface UploadProgress {
  /** Bytes that were passed to the connection. */
  readonly sent: number;
  /** The total number of bytes. */
  readonly total: number;
}

/**
 * A form as `multipart/form-data` (RFC 7578; HTML, 4.10.21.8) of known size; files are not copied.
 * @param boundary must not occur in the form: by default 122 random bits.
 */
export function encodedForm(form: FormData, boundary = `form-${crypto.randomUUID()}`): Blob {
  const parts: (string | Blob)[] = [];
  form.forEach((value, name) => {
    parts.push(
      `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name.replace(/\r\n|\r|\n/g, "\r\n"))}"`,
    );
    if (typeof value === "string") parts.push(`\r\n\r\n${value.replace(/\r\n|\r|\n/g, "\r\n")}\r\n`);
    else {
      const type = value.type || "application/octet-stream";
      parts.push(`; filename="${quoted(value.name)}"\r\nContent-Type: ${type}\r\n\r\n`, value, "\r\n");
    }
  });
  return new Blob([...parts, `--${boundary}--\r\n`], { type: `multipart/form-data; boundary=${boundary}` });
}

function quoted(name: string): string {
  return name.replace(/[\r\n"]/g, encodeURIComponent);
}

/**
 * Sends a body and reports its progress. Pages use `XMLHttpRequest`, because no browser reports the progress of `fetch`; other
 * platforms stream the body. Service workers can do neither, and report only the beginning and the end.
 * @param send replaces the platform's `fetch`: its bodies are streamed.
 */
export async function uploading(
  url: string,
  init: RequestInit & { readonly body: Blob },
  onProgress: (progress: UploadProgress) => void,
  send?: (url: string, init: RequestInit) => Promise<Response>,
): Promise<Response> {
  const total = init.body.size;
  const headers = new Headers(init.headers);
  headers.set("content-type", init.body.type);
  onProgress({ sent: 0, total });
  if (!send && "XMLHttpRequest" in globalThis) return byXmlHttpRequest(url, { ...init, headers }, onProgress);
  const isStreamed = send !== undefined || !("ServiceWorkerGlobalScope" in globalThis);
  let sent = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      controller.enqueue(chunk);
      sent += chunk.byteLength;
      onProgress({ sent, total });
    },
  });
  // Only half duplex is supported, and a stream must declare it (Fetch, 5.4 "Request class").
  const streamed =
    isStreamed && total > 0 ? { body: init.body.stream().pipeThrough(counting), duplex: "half" } : {};
  const response = await (send ?? fetch)(url, { ...init, headers, ...streamed } as RequestInit);
  if (sent < total && !isStreamed) onProgress({ sent: total, total });
  return response;
}

/** The members of `XMLHttpRequest` that are used: a project without the DOM does not have its type. */
interface XmlHttpRequest {
  responseType: string;
  withCredentials: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly response: ArrayBuffer;
  readonly upload: {
    onprogress: ((event: { readonly loaded: number; readonly total: number }) => void) | null;
  };
  onload: (() => void) | null;
  onerror: (() => void) | null;
  onabort: (() => void) | null;
  open(method: string, url: string): void;
  setRequestHeader(name: string, value: string): void;
  getAllResponseHeaders(): string;
  send(body: Blob): void;
  abort(): void;
}

function byXmlHttpRequest(
  url: string,
  {
    method = "POST",
    headers,
    body,
    signal,
    credentials,
  }: RequestInit & { readonly headers: Headers; readonly body: Blob },
  onProgress: (progress: UploadProgress) => void,
): Promise<Response> {
  const { XMLHttpRequest } = globalThis as unknown as { XMLHttpRequest: new () => XmlHttpRequest };
  const request = new XMLHttpRequest();
  const abort = () => request.abort();
  return new Promise<Response>((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener("abort", abort);
    request.open(method, url);
    request.responseType = "arraybuffer";
    request.withCredentials = credentials === "include";
    headers.forEach((value, name) => {
      request.setRequestHeader(name, value);
    });
    request.upload.onprogress = ({ loaded, total }) => onProgress({ sent: loaded, total });
    request.onerror = () => reject(new TypeError("The connection failed"));
    request.onabort = () => reject(signal?.reason);
    request.onload = () => {
      const { status, statusText, response } = request;
      const answered = new Headers();
      for (const line of request.getAllResponseHeaders().trim().split("\r\n")) {
        const colon = line.indexOf(":");
        if (colon > 0) answered.append(line.slice(0, colon), line.slice(colon + 1).trim());
      }
      // A response with a null body status cannot have a body (Fetch, "null body status").
      const content = [204, 205, 304].includes(status) ? null : response;
      resolve(new Response(content, { status, statusText, headers: answered }));
    };
    request.send(body);
  }).finally(() => signal?.removeEventListener("abort", abort));
}
