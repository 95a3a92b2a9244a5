declare const countries: {
  readonly AD: { readonly name: "Andorra" };
  readonly CH: { readonly name: "Switzerland" };
};
type TCountry = keyof typeof countries;
interface Part {
  type: "text";
  text: string;
}
interface Img {
  type: "image";
  url: string;
}
type Msg = {
  id: string;
  createdAt?: Date;
  role: "user" | "system";
  parts: Array<Part | Img>;
  [k: `x-${string}`]: string;
};

export type { Msg, TCountry };
