import { stampOf } from "../../transformer/hosts/source-files.js";

/** Identifies the contents of files at one time, by path. */
export type Stamps = Map<string, string | undefined>;

export function stampsOf(files: Iterable<string>): Stamps {
  return new Map([...files].map((file) => [file, stampOf(file)]));
}

export function changed(stamps: Stamps): boolean {
  return [...stamps].some(([file, stamp]) => stampOf(file) !== stamp);
}
