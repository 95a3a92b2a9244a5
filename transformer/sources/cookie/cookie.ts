import { wireName } from "../../schema.js";
import { styled } from "../../wire-styles.js";
import type { Source } from "../source.js";
import type { TextNote } from "../text/naming.js";
import { asWritten, type TextPlace } from "../text/place.js";
import { textSource } from "../text/text.js";
import type { TextParameter } from "../text/text-parameter.js";

export type CookieParameter = TextParameter<"cookie">;

const COOKIE: TextPlace<"cookie"> = {
  in: "cookie",
  text: "a cookie",
  holder: "r",
  // A cookie has one value (RFC 6265, 4.2.2), so there are no lists.
  one: "cookie",
  loc: "cookie",
  hides: true,
  objects: { given: "cookie", closed: true, nameOf: wireName, whole: false },
  wireName: styled,
  key: asWritten,
};

/** A cookie, or one for each property of an object. */
export const cookie: Source<CookieParameter, TextNote> = textSource("Cookie", COOKIE);
