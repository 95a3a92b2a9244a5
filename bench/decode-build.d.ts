export function ours(input: {
  schema: unknown;
  types: unknown;
}): Promise<(body: unknown) => { issues?: { loc: (string | number)[] }[]; value?: unknown }>;
export function typia(): Promise<{
  validate(body: unknown): { success: boolean };
  is(body: unknown): boolean;
}>;
export function codec(input: {
  schema: unknown;
  types: unknown;
}): Promise<{ tryDecode(body: unknown): { issues?: readonly unknown[]; value?: unknown } }>;
