import type { Depends } from "countersign";

const hidden = (): string => "hidden";

export type Hidden = Depends<typeof hidden>;
