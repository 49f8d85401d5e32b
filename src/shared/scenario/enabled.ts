import type { Assumptions, Scenario } from './schema';

const known = new WeakMap<Scenario, Scenario>();

/**
 * The scenario without the segments and cost lines that are switched off, and without what is said of them alone: what a run
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
      correlations: correlations.filter(({ between }) => !between.some(isOff)),
    },
  };
}

/** Whether an address is that of a segment or cost line that is switched off; null where none is. */
export function switchedOff({ segments, costs }: Assumptions): ((path: string) => boolean) | null {
  const off = [
    ...segments.filter(({ enabled }) => !enabled).map(({ id }) => `segments.${id}.`),
    ...costs.filter(({ enabled }) => !enabled).map(({ id }) => `costs.${id}.`),
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

/** The events that may happen, in their order. */
export function enabledEvents({ events }: Assumptions): Assumptions['events'] {
  return events.filter(({ enabled }) => enabled);
}
