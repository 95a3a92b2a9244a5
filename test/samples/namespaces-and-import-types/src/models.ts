export interface Item {
  size: number;
}
export const sizes = { small: 1, list: ["a"] as readonly string[] };

export default interface Book {
  title: string;
}
