import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { CS4104 } from "../../transformer/diagnostics/catalogue.js";
import type { OnStep } from "../../transformer/hosts/on-step.js";
import { ProjectError } from "../../transformer/hosts/project.js";

/** The memory of a process, in bytes. */
export interface Heap {
  /** What Node's option `--max-old-space-size` allows. Beyond it, V8 ends the process. */
  readonly limit: number;
  /** What is in use, with objects that are not collected yet. */
  used(): number;
  /** Collects everything that no one refers to, which takes about a second for a gigabyte. */
  collect(): void;
}

/** Above this part of the limit, it is time to collect. Asking for what is used takes a microsecond, collecting much more. */
const NEARLY_FULL = 0.85;
/** The heap is full if this part of it is still in use after that. V8 needs some room, and so does what goes on between two steps. */
const FULL = 0.8;

const MEGABYTE = 2 ** 20;
/** V8's limit includes three spaces of 16 MB for new objects. */
const NEW_SPACE = 48 * MEGABYTE;

export function processHeap(): Heap {
  let collect: (() => void) | undefined;
  return {
    limit: getHeapStatistics().heap_size_limit - NEW_SPACE,
    used: () => getHeapStatistics().used_heap_size,
    collect() {
      collect ??= collector();
      collect();
    },
  };
}

/** V8 adds the function to contexts that are created after this. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

export function isFull(heap: Heap): boolean {
  if (heap.used() < heap.limit * NEARLY_FULL) return false;
  heap.collect();
  return heap.used() >= heap.limit * FULL;
}

/**
 * @param script the command as Node runs it, for the message.
 * @returns a function that throws a ProjectError (CS4104) if the heap is full.
 */
export function leaveRoom(heap: Heap, script: string): OnStep {
  return () => {
    if (!isFull(heap)) return;
    const limit = Math.round(heap.limit / MEGABYTE);
    throw new ProjectError(
      CS4104({
        used: String(Math.round(heap.used() / MEGABYTE)),
        limit: String(limit),
        command: `node --max-old-space-size=${limit * 2} ${script} dev`,
      }),
    );
  };
}

export function isHeapFull(error: unknown): boolean {
  return error instanceof ProjectError && error.diagnostic.code === "CS4104";
}
