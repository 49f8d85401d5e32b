import { createRunner } from '../run/create-runner';
import { createInProcessCrew } from '../run/in-process-crew';
import type { Runner } from '../runner';

/** Runs simulations in the calling thread. */
export function createInProcessRunner(): Runner {
  return createRunner(createInProcessCrew);
}
