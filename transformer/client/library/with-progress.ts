import type { ApiRequest, CallOptions } from "./call.js";
import { encodedForm, type UploadProgress, uploading } from "./upload.js";

export interface UploadOptions extends CallOptions {
  /** Called with how much of the files has been sent. */
  readonly onUpload?: ((progress: UploadProgress) => void) | undefined;
}

/** Sends a form in a way that reports progress, if a listener is given. */
export function withProgress(options: UploadOptions | undefined): Pick<ApiRequest, "send"> {
  const { onUpload } = options ?? {};
  if (!onUpload) return {};
  return {
    send: (url, init, fetch) =>
      uploading(
        url,
        { ...init, body: encodedForm(init.body as FormData) },
        onUpload,
        fetch && (async (to, how) => fetch(new Request(to, how))),
      ),
  };
}
