import type { Scenario } from './schema';

const known = new WeakMap<Scenario, Scenario>();

/** The scenario without the segments and cost lines that are switched off, and without what is said of them alone. */
export function countedIn(scenario: Scenario): Scenario {
  const counted = known.get(scenario) ?? withoutSwitchedOff(scenario);
  known.set(scenario, counted);
  return counted;
}

function withoutSwitchedOff(scenario: Scenario): Scenario {
  const { assumptions } = scenario;
  const { segments, costs, correlations } = assumptions;
  const off = [
    ...segments.filter(({ enabled }) => !enabled).map(({ id }) => `segments.${id}.`),
    ...costs.filter(({ enabled }) => !enabled).map(({ id }) => `costs.${id}.`),
  ];
  if (off.length === 0) return scenario;
  const isOff = (path: string) => off.some((prefix) => path.startsWith(prefix));
  return {
    ...scenario,
    assumptions: {
      ...assumptions,
      segments: segments.filter(({ enabled }) => enabled),
      costs: costs.filter(({ enabled }) => enabled),
      correlations: correlations.filter(({ between }) => !between.some(isOff)),
    },
  };
}
