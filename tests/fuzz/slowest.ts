// What took longest, by the time of the processor: another program that keeps the machine busy does not count.

/** What takes longer would be felt as a hang. */
export const HANG_MS = 1000;
const LISTED = 5;

export interface Timed {
  readonly name: string;
  readonly ms: number;
}

export interface Slowest {
  /** Does the work, and throws where it took too long. */
  time<T>(name: string, work: () => T | Promise<T>): Promise<T>;
  /** The same for work that does not wait, a hundred thousand times. */
  timeNow<T>(name: string, work: () => T): T;
  /** The slowest first. */
  list(): readonly Timed[];
}

function processorMs(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

export function createSlowest(limit: number): Slowest {
  let kept: Timed[] = [];

  function record(name: string, since: NodeJS.CpuUsage): void {
    const ms = processorMs(since);
    if (kept.length < LISTED || ms > (kept.at(-1)?.ms ?? 0)) {
      kept = [...kept, { name, ms }].sort((a, b) => b.ms - a.ms).slice(0, LISTED);
    }
    if (ms > limit) throw new Error(`${name} took ${ms.toFixed(0)} ms`);
  }

  return {
    async time(name, work) {
      const since = process.cpuUsage();
      const result = await work();
      record(name, since);
      return result;
    },
    timeNow(name, work) {
      const since = process.cpuUsage();
      const result = work();
      record(name, since);
      return result;
    },
    list: () => kept,
  };
}
