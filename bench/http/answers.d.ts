export interface Answer {
  status: number;
  mediaType: string | undefined;
  value: unknown;
}

export function mustBeEqual(what: string, answer: Answer, expected: Answer): void;
