export interface RealA {
  a: A;
}
export type A = string;
