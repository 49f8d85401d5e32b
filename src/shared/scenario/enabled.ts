import { changeableLines, withTargets } from './changeable-lines';
import type { Assumptions, Scenario } from './schema';

const known = new WeakMap<Scenario, Scenario>();

/**
 * The scenario without the segments, cost lines and changes that are switched off, and without what is said of them alone: what a run
 * is made from. `compile` and whoever lists what a run has see to it themselves; nobody needs to hand them this.
 */
export function enabledOnly(scenario: Scenario): Scenario {
  const enabled = known.get(scenario) ?? withoutSwitchedOff(scenario);
  known.set(scenario, enabled);
  // What is left has nothing more to leave out.
  known.set(enabled, enabled);
  return enabled;
}

function withoutSwitchedOff(scenario: Scenario): Scenario {
  const { assumptions } = scenario;
  const { correlations } = assumptions;
  const isOff = switchedOff(assumptions);
  if (!isOff) return scenario;
  return {
    ...scenario,
    assumptions: {
      ...assumptions,
      segments: enabledSegments(assumptions),
      costs: enabledCosts(assumptions),
      changes: enabledChanges(assumptions),
      correlations: correlations.filter(({ between }) => !between.some(isOff)),
    },
  };
}

/** Whether an address is that of a segment, cost line or change that has no part in the result; null where none is. */
export function switchedOff(assumptions: Assumptions): ((path: string) => boolean) | null {
  const { segments, costs, changes } = assumptions;
  const on = new Set(enabledChanges(assumptions).map(({ id }) => id));
  const off = [
    ...segments.filter(({ enabled }) => !enabled).map(({ id }) => `segments.${id}.`),
    ...costs.filter(({ enabled }) => !enabled).map(({ id }) => `costs.${id}.`),
    ...changes.filter(({ id }) => !on.has(id)).map(({ id }) => `changes.${id}.`),
  ];
  return off.length === 0 ? null : (path) => off.some((prefix) => path.startsWith(prefix));
}

/** The segments that have a part in the result, in their order. */
export function enabledSegments({ segments }: Assumptions): Assumptions['segments'] {
  return segments.filter(({ enabled }) => enabled);
}

/** The cost lines that have a part in the result, in their order. */
export function enabledCosts({ costs }: Assumptions): Assumptions['costs'] {
  return costs.filter(({ enabled }) => enabled);
}

/**
 * The changes that have a part in the result, in their order, without the lines that have none; one that has no line left
 * is gone with all it would have cost.
 */
export function enabledChanges(assumptions: Assumptions): Assumptions['changes'] {
  if (assumptions.changes.length === 0) return assumptions.changes;
  const lines = changeableLines({ segments: enabledSegments(assumptions), costs: enabledCosts(assumptions) });
  const on = assumptions.changes.filter(({ enabled }) => enabled);
  return withTargets(on, (target) => (lines.includes(target) ? [target] : []));
}

/** The events that may happen, in their order. */
export function enabledEvents({ events }: Assumptions): Assumptions['events'] {
  return events.filter(({ enabled }) => enabled);
}
