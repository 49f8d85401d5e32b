import { type LaidAll, layAll } from '@shared/analysis/stress/lay-all';
import { type Mark, readChance } from '@shared/analysis/stress/mark';
import { hasStrength, LIBRARY_SHOCKS, type OwnShock, type Shock } from '@shared/analysis/stress/shock';
import { readStrength } from '@shared/analysis/stress/strength';
import type { Wording } from '@shared/report/wording';
import { ok, type Result } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import type { StressForm } from '../../state/stressing';

/** Those that come with the program, then the user's own. */
export function allShocks(own: readonly OwnShock[]): readonly Shock[] {
  return [...LIBRARY_SHOCKS, ...own];
}

export const FULL = '100%';

/** The shocks that are not left out, on the scenario; those that can be more or less strong where that is looked for. */
export function laidForm(
  scenario: Scenario,
  shocks: readonly Shock[],
  { way, strengths, without }: StressForm,
  wording: Wording,
): Result<LaidAll> {
  const asked: { shock: Shock; strength: number }[] = [];
  for (const shock of shocks.filter((one) => !without.includes(one.id) && (way === 'does' || hasStrength(one)))) {
    const strength = readStrength(strengths[shock.id] ?? FULL);
    if (!strength.ok) return strength;
    asked.push({ shock, strength: strength.value });
  }
  return layAll(scenario, asked, wording);
}

export function markOf({ figure, chance }: StressForm): Result<Mark> {
  const read = readChance(chance);
  return read.ok ? ok({ figure, chance: read.value }) : read;
}
