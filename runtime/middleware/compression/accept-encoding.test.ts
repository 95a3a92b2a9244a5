import { expect, test } from "vitest";
import { chosenCoding } from "./accept-encoding.js";

const OFFERED = ["br", "gzip", "deflate"] as const;

test.each<[header: string | undefined, chosen: string | undefined]>([
  // The examples of RFC 9110, 12.5.3, with the codings offered here.
  ["compress, gzip", "gzip"],
  ["", undefined],
  ["*", "br"],
  ["compress;q=0.5, gzip;q=1.0", "gzip"],
  ["gzip;q=1.0, identity; q=0.5, *;q=0", "gzip"],
  // Browsers.
  ["gzip, deflate, br, zstd", "br"],
  [undefined, undefined],
  ["GZIP", "gzip"],
  ["x-gzip", "gzip"],
  ["gzip;q=0.5, deflate;q=0.8", "deflate"],
  ["gzip;q=0.5, br;q=0.5", "br"],
  ["gzip;q=0", undefined],
  ["*;q=0", undefined],
  ["br;q=0, *", "gzip"],
  ["br;q=0, *;q=0.1", "gzip"],
  ["gzip;q=0.001", "gzip"],
  ["gzip;q=0.000", undefined],
  ["identity, gzip;q=0.5", undefined],
  ["identity;q=0.5, gzip;q=0.5", "gzip"],
  ["identity;q=0, compress", undefined],
  ["compress", undefined],
  [" gzip ; q=0.3 , , br ;q=0.2", "gzip"],
  // An invalid quality is ignored.
  ["gzip;q=2", undefined],
  ["gzip;q=-1", undefined],
  ["gzip;q=x, deflate", "deflate"],
  ["gzip;q=0.1234", undefined],
  ["gzip;level=9", undefined],
])("%j: %s", (header, chosen) => {
  expect(chosenCoding(header, OFFERED)).toBe(chosen);
});

test("a long list takes no longer than it is", () => {
  expect(chosenCoding(`${"x;q=0.5,".repeat(200_000)}gzip`, OFFERED)).toBe("gzip");
});
