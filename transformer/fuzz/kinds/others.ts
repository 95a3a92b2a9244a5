import type { NeverSchema, NullSchema, UnknownSchema, UploadSchema } from "../../schema.js";
import { type Made, misfit, plain, type ValueKind, wrong, wrongs } from "../making.js";

export const nothing: ValueKind<NullSchema> = {
  // It cannot be written in a text.
  values: (_, { fc, text }) => (text ? undefined : fc.constant(plain(null))),
  breaks: (_, making) =>
    making.text
      ? undefined
      : wrongs(making, [
          [0, "a number instead of null"],
          ["null", "a string instead of null"],
          [{}, "an object instead of null"],
        ]),
  misfit: (_, wire, { isText }) => (wire === null && !isText ? undefined : misfit("is not null")),
};

/** Not for texts: for `object`, which a request's schema describes as any value except a scalar, decoders know better. */
export const unknown: ValueKind<UnknownSchema> = {
  values: (_, { fc, text }) => {
    if (text) return fc.constantFrom("a", "1", "true").map(plain);
    return fc
      .json({ maxDepth: 2, depthSize: "small", noUnicodeString: false })
      .map((json) => plain(JSON.parse(json)));
  },
  breaks: () => undefined,
  misfit: () => undefined,
};

export const never: ValueKind<NeverSchema> = {
  values: () => undefined,
  breaks: () => undefined,
  misfit: () => misfit("is a value where none is possible"),
};

/** A placeholder for a file among the values of a form. */
export interface SentFile {
  readonly [FILE]: { readonly name: string; readonly type: string; readonly size: number };
}

/** The only member of an object that represents a file. */
export const FILE = "countersign file";

/** A file of a form. The code that makes the request decides how it is written. */
export const upload: ValueKind<UploadSchema> = {
  values({ maxSize = 64, types }, { fc }) {
    const type = (types?.[0] ?? "text/plain").replace("/*", "/png").replace(/^\*/, "text");
    return fc.nat({ max: Math.min(maxSize, 64) }).map((size): Made => plain(file(type, size)));
  },
  breaks({ maxSize, types }, making) {
    const { fc } = making;
    const type = (types?.[0] ?? "text/plain").replace("/*", "/png").replace(/^\*/, "text");
    const wrongs = [
      ...(maxSize !== undefined && maxSize < 1e6
        ? [wrong(file(type, maxSize + 1), `larger than ${maxSize} bytes`)]
        : []),
      ...(types && !types.includes("*/*")
        ? [wrong(file("application/x-none", 1), "of another media type")]
        : []),
      wrong("no file", "a string instead of a file"),
    ];
    return fc.constantFrom(...wrongs);
  },
  misfit: () => undefined,
};

function file(type: string, size: number) {
  return { [FILE]: { name: "file.bin", type, size } };
}
