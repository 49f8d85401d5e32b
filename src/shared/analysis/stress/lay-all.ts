import type { Wording } from '../../report/wording';
import { fail, ok, type Result } from '../../result';
import type { Scenario } from '../../scenario/schema';
import { type Laid, lay } from './lay';
import type { Asked } from './measure';
import { LIBRARY_SHOCKS, type Shock, shockWords } from './shock';

/** A list of shocks on a scenario: each alone, and all of them at once. */
export interface LaidAll {
  /** One for each that strikes something, then, where there are several, all of them together. */
  readonly asked: readonly Asked[];
  /** Those that strike. */
  readonly shocks: readonly Shock[];
  readonly strengths: readonly number[];
  /** All of them on one scenario, in their order. */
  readonly together: Laid;
  /** Those that the scenario has nothing for. */
  readonly skipped: readonly Shock[];
}

/** A shock with how strong it is to be: 1 is as it is told. */
export interface AskedShock {
  readonly shock: Shock;
  readonly strength: number;
}

/** All shocks that come with the program, as they are told. */
export const WHOLE_LIBRARY: readonly AskedShock[] = LIBRARY_SHOCKS.map((shock) => ({ shock, strength: 1 }));

/** Lays each shock by itself and all together; those that find nothing to strike are left out. Fails where none strikes. */
export function layAll(
  scenario: Scenario,
  wanted: readonly AskedShock[],
  wording: Pick<Wording, 't' | 'words'>,
): Result<LaidAll> {
  const nameOf = (shock: Shock) => shockWords(shock, wording).name;
  const asked: Asked[] = [];
  const striking: AskedShock[] = [];
  const skipped: Shock[] = [];
  for (const one of wanted) {
    const laid = lay(scenario, [one.shock], nameOf);
    if (!laid.ok && laid.error.code !== 'stress.strikesNothing') return laid;
    if (!laid.ok) {
      skipped.push(one.shock);
      continue;
    }
    asked.push({ laid: laid.value, strengths: [one.strength] });
    striking.push(one);
  }
  const shocks = striking.map(({ shock }) => shock);
  const strengths = striking.map(({ strength }) => strength);
  const together = lay(scenario, shocks, nameOf);
  if (!together.ok) return together;
  if (shocks.length === 0) return fail('stress.noneStrikes', { shocks: skipped.map(({ id }) => id).join(', ') });
  const all: Asked[] = shocks.length > 1 ? [{ laid: together.value, strengths }] : [];
  return ok({ asked: [...asked, ...all], shocks, strengths, together: together.value, skipped });
}
