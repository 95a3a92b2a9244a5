import { it } from "vitest";
import { CS4041 } from "../../transformer/diagnostics/catalogue.js";
import { copies } from "./checks/copies.js";
import { typescript } from "./checks/typescript.js";
import { typia } from "./checks/typia.js";
import { type Case, copy, says, usual } from "./checks.fixture.js";

const cases: readonly Case[] = [
  ["TypeScript 6", typescript, {}, ["ok TypeScript 6.0.3"]],
  [
    "TypeScript 7",
    typescript,
    { copies: [copy("typescript", "7.0.2")] },
    ["ok TypeScript 7.0.2, which is native"],
  ],
  [
    "TypeScript 7 with 6 beside it",
    typescript,
    { copies: [copy("typescript", "7.0.2"), copy("@tsd/typescript", "6.0.3")] },
    [
      "ok TypeScript 7.0.2, which is native and has no API to compile with: Countersign compiles with @tsd/typescript 6.0.3",
    ],
  ],
  [
    "TypeScript 7 of a version that nobody knows",
    typescript,
    { copies: [copy("typescript", "7.1.0"), copy("@tsd/typescript", "6.0.3")] },
    [
      "ok TypeScript 7.1.0, which is native and has no API to compile with: Countersign compiles with @tsd/typescript 6.0.3, and runs its tsc, because it cannot request types from this version",
    ],
  ],
  [
    "TypeScript 5",
    typescript,
    { copies: [copy("typescript", "5.9.3")] },
    ["warning TypeScript 5.9.3 is what"],
  ],
  ["no TypeScript", typescript, { copies: [] }, ["warning TypeScript is not among"]],

  ["one countersign", copies, {}, ["ok countersign 0.1.0, once"]],
  ["no countersign", copies, { copies: [] }, ["error countersign is not installed"]],
  [
    "two versions of countersign",
    copies,
    { copies: [...usual, copy("countersign", "0.2.0", { folder: "/shop/node_modules/a/c", usedBy: [] })] },
    ["error countersign is installed 2 times: 0.1.0 in node_modules/countersign, 0.2.0 in node_modules/a/c."],
  ],
  [
    "two copies of one countersign",
    copies,
    { copies: [...usual, copy("countersign", "0.1.0", { folder: "/shop/node_modules/a/c", usedBy: [] })] },
    ["warning countersign is installed 2 times"],
  ],
  [
    "one hono for both",
    copies,
    { copies: [...usual, copy("hono", "4.13.19", { usedBy: ["project", "countersign"] })] },
    ["ok countersign", "ok hono 4.13.19, once"],
  ],
  [
    "a hono that an isolating package manager installed for us alone",
    copies,
    { copies: [...usual, copy("hono", "4.13.19", { usedBy: ["countersign"] })] },
    ["ok countersign", "ok hono 4.13.19, which the project itself does not depend on"],
  ],
  [
    "a hono of its own",
    copies,
    {
      copies: [
        ...usual,
        copy("hono", "4.6.0"),
        copy("hono", "4.13.19", {
          folder: "/shop/node_modules/countersign/node_modules/hono",
          usedBy: ["countersign"],
        }),
      ],
    },
    ["ok countersign", "warning The project uses hono 4.6.0, Countersign 4.13.19"],
  ],
  [
    "a hono of somebody else",
    copies,
    { copies: [...usual, copy("hono", "4.6.0", { usedBy: [] })] },
    ["ok countersign"],
  ],
  [
    "no hono",
    copies,
    { hono: CS4041({ range: "^4.13.13", found: "none", command: "yarn add hono@4" }) },
    ["ok countersign", "error CS4041: Countersign's apps run on Hono ^4.13.13, but this project has none."],
  ],
  [
    "two TypeScripts",
    copies,
    { copies: [...usual, copy("typescript", "5.9.3", { folder: "/shop/node_modules/x/t", usedBy: [] })] },
    ["ok countersign", "warning TypeScript is installed 2 times"],
  ],
  [
    "TypeScript 7 beside the engine's own 6",
    copies,
    {
      copies: [
        copy("countersign", "0.1.0"),
        copy("typescript", "7.0.2"),
        copy("typescript", "6.0.3", { folder: "/shop/node_modules/countersign/t", usedBy: ["countersign"] }),
      ],
    },
    ["ok countersign"],
  ],
  ["Yarn's PnP, seen from outside", copies, { copies: [], pnp: "unreadable" }, ["warning Yarn PnP keeps"]],
  ["Yarn's PnP, seen from outside", typescript, { copies: [], pnp: "unreadable" }, []],
  [
    "no countersign under PnP",
    copies,
    { copies: [], pnp: "readable" },
    ["error countersign is not installed"],
  ],
  ["TypeScript 6 under PnP", typescript, { pnp: "readable" }, ["ok TypeScript 6.0.3"]],
  [
    "TypeScript 7 under PnP",
    typescript,
    { copies: [copy("typescript", "7.0.2")], pnp: "readable" },
    ["error CS4018: TypeScript 7.0.2 is native and cannot read"],
  ],
  ["typia 12", typia, { copies: [copy("typia", "12.2.1"), copy("@typia/interface", "12.2.1")] }, []],
  ["typia 13", typia, { copies: [copy("typia", "13.0.0")] }, ["warning typia 13.0.0 is installed"]],
];

it.each(cases)("%s", (...one) => says(one));
