export const order: unknown;
export const types: unknown;
export const valid: { customer: object };
export const invalid: unknown;
export const jsonSchema: object;
