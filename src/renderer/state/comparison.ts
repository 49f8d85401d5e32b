import type { NamedScenario } from '@shared/ipc';

/** Two scenarios side by side; effects are those of what `after` has otherwise. */
export interface Comparison {
  readonly before: NamedScenario;
  readonly after: NamedScenario;
}
