/** How names can be written, with ASCII letters and digits. */
export const NAME_STYLES: Readonly<Record<string, RegExp>> = {
  camelCase: /^[a-z][a-zA-Z0-9]*$/,
  PascalCase: /^[A-Z][a-zA-Z0-9]*$/,
  snake_case: /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/,
  "kebab-case": /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
};

export function isInStyle(name: string, style: unknown): boolean {
  return NAME_STYLES[String(style)]?.test(name) ?? true;
}
