import { createInProcessCrew } from '../run/in-process-crew';
import { createRunner } from '../run/runner';
import type { Runner } from '../runner';

/** Runs simulations in the calling thread. */
export function createInProcessRunner(): Runner {
  return createRunner(createInProcessCrew);
}
