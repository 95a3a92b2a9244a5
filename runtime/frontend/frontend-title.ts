/** In messages: `The frontend "dist" at "/"`. */
export function frontendTitle({ path, folder }: { readonly path: string; readonly folder: string }): string {
  return `The frontend "${folder}" at "${path}"`;
}
