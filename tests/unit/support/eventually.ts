import { vi } from 'vitest';

/** Until the check passes: as long as that never takes, whatever else the machine does, if what is waited for comes at all. */
const NEVER_MS = 240_000;

/** What comes from the system, or from another thread, some time after it was caused. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: NEVER_MS });
}
