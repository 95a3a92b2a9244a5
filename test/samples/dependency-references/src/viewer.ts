export const viewer = (name = "Ada"): string => name;
