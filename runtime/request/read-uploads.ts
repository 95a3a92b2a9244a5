import { concatenated } from "../concatenated.js";
import type { CompiledBody, CompiledUpload } from "../contract/body.js";
import { HttpError } from "../errors/http-error.js";
import { declaredLength, unreadableBody } from "./body-facts.js";
import { FormFields } from "./form-fields.js";
import { type FileReader, FormParts } from "./form-parts.js";
import { type RequestLimits, tooLarge, tooManyFields } from "./limits.js";
import { MultipartParser } from "./multipart.js";
import { boundaryOf } from "./part-headers.js";
import type { ServerRequest } from "./server-request.js";
import { Upload } from "./upload.js";
import { UploadStore } from "./upload-store.js";

/**
 * Reads a form with files as it arrives, no faster than its files are written. From then on they are available as the request's
 * `uploads`, which the caller must remove.
 * @throws HttpError 413 beyond a limit and 415 for a file of another media type, at once; 400 if the form is malformed.
 * @throws the reason, if the request is given up.
 */
export async function readUploads(
  request: ServerRequest,
  uploads: NonNullable<CompiledBody["uploads"]>,
  contentType: string,
  limits: RequestLimits,
): Promise<FormFields> {
  const limit = totalOf(uploads, limits);
  const length = declaredLength(request);
  if (length !== undefined && length > limit) throw unread(bodyTooLarge(limit));
  const store = new UploadStore();
  request.uploads = store;
  const files = new UploadReaders(uploads, store, limits);
  const parts = new FormParts(limits, (head) => files.take(head));
  try {
    const parser = parsing(() => new MultipartParser(boundaryOf(contentType), parts.begin));
    let size = 0;
    for await (const chunk of request.chunks()) {
      size += chunk.byteLength;
      if (size > limit) throw bodyTooLarge(limit);
      parsing(() => parser.push(chunk));
      if (store.hasUnwritten) await store.flush();
    }
    if (size === 0) return new FormFields([]);
    parsing(() => parser.finish());
    return new FormFields(parts.fields);
  } catch (error) {
    throw unread(error);
  }
}

/**
 * Returns how many bytes the body may have: the files of fields with their own limits, those of all other fields together, and
 * the rest.
 */
function totalOf(uploads: NonNullable<CompiledBody["uploads"]>, limits: RequestLimits): number {
  const bounds = Object.values(uploads).map((upload) => boundOf(upload, limits));
  const said = bounds.reduce<number>((sum, bound) => sum + (bound ?? 0), 0);
  return limits.bodyLimit + said + (bounds.includes(undefined) ? limits.uploadLimit : 0);
}

/** Returns the maximum size of a field's files, if its type sets one. */
function boundOf(upload: CompiledUpload, limits: RequestLimits): number | undefined {
  const { maxTotalSize, maxFiles, many } = upload;
  const count = many ? maxFiles : 1;
  const size = upload.maxSize ?? (upload.bytes && limits.fieldSizeLimit);
  const all = size === undefined || count === undefined ? undefined : size * count;
  return maxTotalSize === undefined ? all : Math.min(maxTotalSize, all ?? maxTotalSize);
}

const bodyTooLarge = (limit: number) => tooLarge("The request body is", limit);

/** The rest of the body is not read, so the connection cannot be used again (RFC 9110, 15.5.14). */
function unread(error: unknown): unknown {
  if (!(error instanceof HttpError)) return error;
  const { status, detail, headers, cause } = error;
  return new HttpError(status, detail, { headers: { ...headers, connection: "close" }, cause });
}

/** An error here that is not a refusal means that the form is malformed. A disk that fails is not the client's fault. */
function parsing<Result>(step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw error instanceof HttpError ? error : unreadableBody(error);
  }
}

/** Creates the readers for the files of an operation's fields. */
class UploadReaders {
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #store: UploadStore;

  constructor(uploads: NonNullable<CompiledBody["uploads"]>, store: UploadStore, limits: RequestLimits) {
    this.#store = store;
    const shared = new Total("All files of the form together are", limits.uploadLimit);
    this.#fields = new Map(
      Object.entries(uploads).map(([name, upload]) => {
        const maxSize = upload.bytes ? limits.fieldSizeLimit : limits.fileSizeLimit;
        const total =
          upload.maxTotalSize === undefined
            ? undefined
            : new Total(`All files in "${name}" together are`, upload.maxTotalSize);
        const isBounded = boundOf(upload, limits) !== undefined;
        return [name, new Field(name, { maxSize, ...upload }, isBounded ? total : shared)];
      }),
    );
  }

  take(head: { readonly name: string; readonly filename: string; readonly type: string | undefined }) {
    const field = this.#fields.get(head.name);
    if (!field) return undefined;
    const about = { name: head.filename, type: head.type ?? "" };
    field.admit(about.type);
    return field.asks.bytes ? bytesReader(field) : uploadReader(field, this.#store.create(about));
  }
}

/** The size of the files of a field, or of all fields that set no limit. */
class Total {
  readonly #what: string;
  readonly #limit: number;
  #size = 0;

  constructor(what: string, limit: number) {
    this.#what = what;
    this.#limit = limit;
  }

  /** @throws HttpError 413 beyond the limit. */
  grow(bytes: number): void {
    this.#size += bytes;
    if (this.#size > this.#limit) throw tooLarge(this.#what, this.#limit);
  }
}

/** A field with files, and how many of them have arrived. */
class Field {
  readonly asks: CompiledUpload & { readonly maxSize: number };
  readonly #name: string;
  readonly #total: Total | undefined;
  #files = 0;

  /** @param total absent if the limits for the size and number of its files are enough. */
  constructor(name: string, asks: Field["asks"], total: Total | undefined) {
    this.#name = name;
    this.asks = asks;
    this.#total = total;
  }

  /** @throws HttpError 413 for one file too many, 415 for a file of another media type. */
  admit(type: string): void {
    const { maxFiles, types } = this.asks;
    if (maxFiles !== undefined && ++this.#files > maxFiles)
      throw tooManyFields("files", maxFiles, ` in "${this.#name}"`);
    if (types && !types.some((allowed) => isOf(type, allowed))) {
      const sent = type === "" ? "without a media type" : `of the type ${mediaType(type)}`;
      throw new HttpError(415, `The file in "${this.#name}" is ${sent}. Allowed: ${types.join(", ")}.`);
    }
  }

  /** @throws HttpError 413 if a file, or all files together, are too large. */
  grow(size: number, bytes: number): void {
    const { maxSize } = this.asks;
    if (size > maxSize) throw tooLarge(`The file in "${this.#name}" is`, maxSize);
    this.#total?.grow(bytes);
  }
}

function uploadReader(field: Field, file: ReturnType<UploadStore["create"]>): FileReader {
  let content: Upload | undefined;
  return {
    data(piece) {
      field.grow(file.size + piece.length, piece.length);
      file.add(piece);
    },
    end() {
      file.finish();
      content = new Upload(file);
    },
    get content() {
      return content;
    },
  };
}

function bytesReader(field: Field): FileReader {
  const pieces: Uint8Array[] = [];
  let size = 0;
  return {
    data(piece) {
      size += piece.length;
      field.grow(size, piece.length);
      pieces.push(piece);
    },
    end() {},
    get content() {
      return concatenated(pieces, size);
    },
  };
}

/**
 * Returns the type without parameters, in lower case (RFC 9110, 8.3.1). Neither part of a name has more than 127 characters (RFC
 * 6838, 4.2).
 */
function mediaType(type: string): string {
  return (type.split(";")[0] ?? "").trim().toLowerCase().slice(0, 255);
}

/** @param allowed `image/png`, `image/*` or similar. */
function isOf(type: string, allowed: string): boolean {
  const essence = mediaType(type);
  const range = mediaType(allowed);
  return range.endsWith("/*") ? essence.startsWith(range.slice(0, -1)) : essence === range;
}
