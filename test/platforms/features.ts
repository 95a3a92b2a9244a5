/** Features that not every platform has. */
export const FEATURES = {
  ending: "Ends an application when it is told to end",
  files: "Uploads on a disk",
  leaving: "Tells of clients that leave before their answer",
  upgradeHeader: "Says `Upgrade` where no connection is made",
  handshakeHeaders: "Headers of middleware in a handshake",
} as const;

export type Feature = keyof typeof FEATURES;
