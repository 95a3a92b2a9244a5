export const appProject: string;

export function writeApp(options?: { readonly unsettled?: boolean }): void;

export function removeApp(): void;
