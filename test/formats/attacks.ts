// As many as fit into formats with a length limit, and more than quadratic work could handle.
const COUNTS = [30, 120, 100_000];

/** Every sample with repetitions around each of its delimiters, with its original end and with one that fails. */
export function* attacks(samples: readonly string[]): Generator<string> {
  for (const sample of samples) {
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
