/** A target, a parameter, or what separates them. */
const PART = /\s*(?:<([^>]*)>|([\w!#$%&'*+.^`|~-]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?|([,;]))/sy;

/**
 * Where a `Link` header says that the next page is (RFC 8288, 3), in linear time.
 * @returns the first target whose relation is `next`, as it is written: it may be relative. Links of something else (`anchor`) do not count.
 */
export function nextLink(header: string | null): string | undefined {
  let target: string | undefined;
  let rel: string | undefined;
  let isAnchored = false;
  const isNext = () => !isAnchored && rel?.toLowerCase().split(/\s+/).includes("next");
  const part = new RegExp(PART);
  for (;;) {
    const [all, uri, name, quoted, token, mark] = part.exec(header ?? "") ?? [];
    if (all === undefined || mark === ",") {
      if (target !== undefined && isNext()) return target;
      if (all === undefined) return undefined;
      rel = target = undefined;
      isAnchored = false;
    }
    if (uri !== undefined) target = uri;
    // Only the first relation counts.
    if (name?.toLowerCase() === "rel") rel ??= quoted?.replace(/\\(.)/gs, "$1") ?? token;
    if (name?.toLowerCase() === "anchor") isAnchored = true;
  }
}
