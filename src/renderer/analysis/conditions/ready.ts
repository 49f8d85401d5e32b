import { enabledEvents } from '@shared/scenario/enabled';
import type { Scenario } from '@shared/scenario/schema';

const LASTING = [12, 18, 24] as const;
const RUNNING_OUT = [12] as const;

/** Conditions that most people begin with, as they are typed: those that the projection is long enough for. */
export function readyConditions({ horizon, assumptions }: Scenario): string[] {
  const within = (months: number) => months <= horizon;
  return [
    ...LASTING.filter(within).map((months) => `cashLasts >= ${months}`),
    ...RUNNING_OUT.filter(within).map((months) => `cashLasts < ${months}`),
    'worst 5%',
    ...enabledEvents(assumptions).map(({ id }) => `no events.${id}`),
  ];
}

/** What is asked where nothing has been yet: the longest time that cash is asked to last. */
export function firstCondition({ horizon }: Scenario): string {
  const months = LASTING.filter((one) => one <= horizon).at(-1) ?? horizon;
  return `cashLasts >= ${months}`;
}
