type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

type NumberOf<Text> = Text extends `${infer Value extends number}` ? Value : never;

/** The statuses of a range by its first digit, each as its own type, so that comparing `status` narrows them. */
export type StatusIn<First extends number> = NumberOf<`${First}${Digit}${Digit}`>;
