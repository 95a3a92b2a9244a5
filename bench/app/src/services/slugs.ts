/** @returns lower case, digits and hyphens: what a URL shows of a title. */
export function slugOf(title: string): string {
  const plain = title.normalize("NFKD").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "untitled";
}
