/** The file that the path of a request refers to. */
export interface AskedFile {
  /** Its path in the folder, empty for the folder itself; undefined for a path that no file can have. */
  readonly name: string | undefined;
  /** Whether the request is for the page of a folder: the path ends with a slash. */
  readonly isFolder: boolean;
}

/**
 * @param url absolute, as it was sent: an encoded slash is part of a name, which no file has.
 * @param depth the number of segments in the frontend's path.
 */
export function askedFile(url: string, depth: number): AskedFile {
  const segments = pathOf(url)
    .split("/")
    .slice(1 + depth);
  const isFolder = segments.at(-1) === "";
  const names = (isFolder ? segments.slice(0, -1) : segments).map(nameOf);
  return { name: names.includes(undefined) ? undefined : names.join("/"), isFolder };
}

function pathOf(url: string): string {
  const [path = ""] = url.slice(url.indexOf("/", url.indexOf("://") + 3)).split(/[?#]/, 1);
  return path;
}

function nameOf(segment: string): string | undefined {
  try {
    const name = decodeURIComponent(segment);
    return name.includes("/") ? undefined : name;
  } catch {
    return undefined;
  }
}
