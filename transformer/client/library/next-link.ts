/** A target, a parameter, or a separator. */
const PART = /\s*(?:<([^>]*)>|([\w!#$%&'*+.^`|~-]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?|([,;]))/sy;

/**
 * Returns the next page's location from a `Link` header (RFC 8288, 3), in linear time.
 * @returns the first target whose relation is `next`, unchanged: it may be relative. Links with another context (`anchor`) do not
 * count.
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
