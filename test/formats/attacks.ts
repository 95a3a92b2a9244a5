/** For each decoder strings that it accepts, with every delimiter of its grammar. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  email: ["a-b.c+d@e-f.gh"],
  idnEmail: ["a-b.c+d@e-f.gh", "ä.b@ü-e.de"],
  uuid: ["ff97dd87-a4a5-4a12-b412-cde99f33e00e"],
  url: ["http://u:p@a-b.c:80/d/e?f=g&h#i", "https://[::1]/%41", "http://例え.a\u0301b/"],
  uri: ["http://u:p@a-b.c:80/d/e?f=g&h#i", "http://[::1]/%41", "http://[v1.a:b]/", "urn:a:b"],
  iri: ["http://ü:p@a-b.c:80/ä/é?f=g&h#i", "http://[::1]/%41", "urn:a:b"],
  uriReference: ["//u:p@a-b.c:80/d/e?f=g&h#i", "../a;b/%41?c", "#a", "http://[::1]/"],
  iriReference: ["//ü:p@a-b.c:80/ä/é?f=g&h#i", "../a;b/%41?c", "#a", "http://[::1]/"],
  uriTemplate: ["/a/{b}/{?c.d,e*}/{+f:3,g%41}%41#"],
  hostname: ["a-b.c", "xn--tda.de"],
  idnHostname: ["a-b.c", "ü-b。c", "xn--tda.de", "क्‍ष.de", "بي‌بي", "l·l", "・ぁ", "אा׳ב1.א"],
  ipv4: ["1.2.3.4"],
  ipv6: ["1:2::3:4", "::ffff:1.2.3.4"],
  dateTime: ["2026-02-28T10:30:00.5+02:00", "2026-02-28T10:30:00.5Z"],
  date: ["2026-02-28"],
  time: ["10:30:00.5+02:00", "10:30:00.5Z"],
  duration: ["P1Y2M3DT4H5M6S", "P1W"],
  byte: ["YWJj", "YQ=="],
  regex: ["^(?:a|b)*[c-d]{1,2}(?<e>f+?)\\k<e>\\p{L}(?=g)\\1$"],
  jsonPointer: ["/a~0b/~1"],
  relativeJsonPointer: ["1/a~0b/~1", "2#"],
};

// As many as fit into what has a limit of its own, and more than anything quadratic would answer.
const COUNTS = [30, 120, 100_000];

export const attacked: readonly string[] = Object.keys(SAMPLES);

/** Every sample with repetitions around each of its delimiters, so that it still ends as it did, and so that it fails. */
export function* attacks(decoder: string): Generator<string> {
  for (const sample of SAMPLES[decoder] ?? []) {
    const characters = [...sample];
    for (const [at, character] of characters.entries()) {
      // Letters and digits repeat in the units of the delimiters between them, and by themselves once.
      if (at > 0 && /[a-z0-9]/i.test(character)) continue;
      const [before, after] = [characters.slice(0, at).join(""), characters.slice(at + 1).join("")];
      const [previous = "", next = ""] = [characters[at - 1], characters[at + 1]];
      const units = new Set([
        character,
        previous,
        previous + character,
        character + next,
        previous + character + next,
      ]);
      for (const unit of units) {
        for (const count of COUNTS) {
          const start = before + unit.repeat(count);
          yield start + character + after;
          yield start;
          yield `${start}!\n`;
        }
      }
    }
  }
}
