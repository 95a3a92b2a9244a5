/** @returns lower-case letters, digits and hyphens: the form of a title in a URL. */
export function slugOf(title: string): string {
  const plain = title.normalize("NFKD").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "untitled";
}
