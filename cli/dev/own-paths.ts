/** `dev` itself responds to all paths below this. */
export const OWN_PATH = "/__countersign";

export function isOwnPath(url: string | undefined): boolean {
  return url === OWN_PATH || (url?.startsWith(OWN_PATH) === true && /^[/?]/.test(url.slice(OWN_PATH.length)));
}
