import { wantWholeBodies } from "../../result/whole-bodies.js";
import { checked, isWholeNumber } from "../checked.js";
import { type Effect, vary } from "../plain.js";
import { chosenCoding } from "./accept-encoding.js";
import { CODING_NAMES, type Coding, encoders, isCoding } from "./codings.js";
import { declareEncoded, isCompressible } from "./compressible.js";

/**
 * Which responses are compressed, and how: the option `compression` of an app.
 * @example new App({ title: "Shop", version: "1.0.0", compression: { threshold: 4096, encodings: ["gzip"] } });
 */
export interface CompressionOptions {
  /** The minimum number of bytes for compression. Default 1,024. */
  readonly threshold?: number;
  /**
   * The content codings that may be used, in order of preference for clients that prefer several equally. Codings that the
   * platform lacks are ignored. Default `["br", "gzip", "deflate"]`.
   */
  readonly encodings?: readonly Coding[];
}

/** @throws TypeError for invalid options. */
export function compression(given: CompressionOptions | true): Effect {
  const { threshold = 1024, encodings = ["br", "gzip", "deflate"] } = checked("compression", given, {
    threshold: { isRight: isWholeNumber, must: "a whole number of bytes, 0 or more" },
    encodings: {
      isRight: (value) => Array.isArray(value) && value.length > 0 && value.every(isCoding),
      must: `a list of content codings: ${CODING_NAMES.join(", ")}`,
    },
  });
  wantWholeBodies();
  const available = encoders();
  const offered = encodings.filter((name) => available[name]);
  // Most clients send the same value as the previous one.
  let last: { readonly header: string | undefined; readonly coding: Coding | undefined } | undefined;
  const chosen = (header: string | undefined) => {
    if (last?.header !== header || !last) last = { header, coding: chosenCoding(header, offered) };
    return last.coding;
  };
  return {
    compression: {
      threshold,
      applies: isCompressible,
      isAskedFor(request, fields) {
        vary(fields, "Accept-Encoding");
        return chosen(request.header("accept-encoding")) !== undefined;
      },
      encoderFor(request, fields, body) {
        vary(fields, "Accept-Encoding");
        const coding = chosen(request.header("accept-encoding"));
        if (coding === undefined) return undefined;
        const encoder = available[coding];
        if (!encoder?.[body]) return undefined;
        declareEncoded(coding, fields);
        return encoder;
      },
    },
  };
}
