export const corpora: readonly string[];
export const refused: Readonly<Record<string, string>>;
