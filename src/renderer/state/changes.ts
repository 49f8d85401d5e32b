import { type Pair, pairKey } from '@shared/report/correlations';
import { listSettings, settingValue } from '@shared/scenario/edit';
import { listAssumptions } from '@shared/scenario/listing';
import type { Scenario } from '@shared/scenario/schema';

/** Settings that are words about the scenario: they change nothing that is computed. */
const WORDS = /^(?:title|company|currency)$|\.name$/;

/** What a pair goes by among the paths of assumptions and settings. */
export function correlationPath(pair: Pair): string {
  return `correlations.${pairKey(pair)}`;
}

function valuesByPath(scenario: Scenario): Map<string, unknown> {
  const assumptions = listAssumptions(scenario.assumptions).map(({ path, assumption }) => [path, assumption] as const);
  const settings = listSettings(scenario).map((setting) => [setting.path, settingValue(scenario, setting)] as const);
  const correlations = scenario.assumptions.correlations.map(
    ({ between, rank, source }) => [correlationPath(between), { rank, source }] as const,
  );
  return new Map<string, unknown>([...assumptions, ...settings, ...correlations]);
}

/** Paths of the assumptions, settings and correlations in which two versions of a scenario differ. */
export function changedPaths(saved: Scenario, scenario: Scenario): ReadonlySet<string> {
  if (saved === scenario) return new Set();
  const before = valuesByPath(saved);
  const after = valuesByPath(scenario);
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return new Set(
    paths.filter((path) => {
      const [a, b] = [before.get(path), after.get(path)];
      return a !== b && JSON.stringify(a) !== JSON.stringify(b);
    }),
  );
}

/** True where two versions give the same figures as far as their own inputs go. */
export function sameFigures(saved: Scenario, scenario: Scenario): boolean {
  return [...changedPaths(saved, scenario)].every((path) => WORDS.test(path));
}
