/** A file of an addition: all of its text, or texts that are put in front of the only places where others stand. */
export type FileChange = string | readonly Insertion[];

export interface Insertion {
  readonly before: string;
  readonly insert: string;
}

/** One of the changes that `docs/contributing.md` walks through, made small. */
export interface Addition {
  /** The section of the page, whose table names the files. */
  readonly section: string;
  /** By path from the repository's root. */
  readonly files: Readonly<Record<string, FileChange>>;
}

const format: Addition = {
  section: "A format",
  files: {
    "runtime/generated/formats/semver.ts": `
      import type { Decode } from "../decode.js";
      import { kinds } from "../messages.js";
      import { notA, refuse } from "./refuse.js";

      const SEMVER = /^\\d+\\.\\d+\\.\\d+$/;

      export const semver: Decode = (v, x, k) =>
        typeof v === "string" && (x.lenient || SEMVER.test(v)) ? v : refuse(v, x, k, kinds.value_error, notA("version"));
    `,
    "runtime/generated/formatted.ts": [
      {
        before: 'export { uuid } from "./formats/uuid.js";',
        insert: 'export { semver } from "./formats/semver.js";\n',
      },
    ],
    "runtime/contract/formats.ts": [
      {
        before: '  uuid: { decoder: "uuid"',
        insert: '  semver: { decoder: "semver" },\n',
      },
    ],
    "test/formats/samples.ts": [
      {
        before: "  uuid: {\n",
        insert: '  semver: { accepted: ["1.0.0"], refused: ["1.0"], attacked: ["1.20.3"] },\n',
      },
    ],
  },
};

const kind: Addition = {
  section: "A kind of value",
  files: {
    "transformer/parsed-types.ts": [
      {
        before: "  /** An absolute URL, of any scheme. */\n",
        insert: `
        URLSearchParams: {
          ...PARSED,
          label: "URLSearchParams",
          loc: "query",
          library: "asSearchParams",
          jsonSchema: { type: "string", format: "form" },
          formats: [],
          fits: (text) => text.includes("="),
          stringified: false,
          vague: true,
        },
      `,
      },
    ],
    "runtime/generated/search-params.ts": `
      import type { Decode } from "./decode.js";

      export const asSearchParams: Decode = (v, x, k) => {
        if (x.encodes) return v instanceof URLSearchParams ? v.toString() : x.string(v, k);
        return typeof v === "string" ? new URLSearchParams(v) : x.string(v, k);
      };
    `,
    "runtime/generated/index.ts": [
      {
        before: 'export { template } from "./templates.js";',
        insert: 'export { asSearchParams } from "./search-params.js";\n',
      },
    ],
    "test/properties/samples/parsed.ts": [
      {
        before: "  Date: { samples: dates",
        insert: `
        URLSearchParams: {
          samples: urls.map(({ value }) => ({ value, wire: "", sent: "", back: value })),
          text: "a=1",
          back: (text) => new URLSearchParams(text),
        },
      `,
      },
    ],
  },
};

const artifact: Addition = {
  section: "An artifact",
  files: {
    "transformer/artifacts/route-list.ts": `
      import type { Artifact } from "./artifact.js";

      export const routeList: Artifact = {
        title: "The list of routes",
        label: "routes",
        fileName: "routes.txt",
        byDefault: true,
        make: ({ routes }) => routes.map(({ operationId }) => operationId + "\\n").join(""),
      };
    `,
    "transformer/artifacts/artifacts.ts": [
      { before: "import { openapi } from", insert: 'import { routeList } from "./route-list.js";\n' },
      { before: "  openapi,\n} as const", insert: "  routeList,\n" },
    ],
  },
};

export const ADDITIONS: readonly Addition[] = [format, kind, artifact];
