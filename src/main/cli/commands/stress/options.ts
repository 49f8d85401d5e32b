/** What `stress` is asked: which shocks, how strong, and whether it is the other way round. */

import { SHOCK_EXTENSION } from '../../../../shared/analysis/stress/file';
import { type AskedShock, WHOLE_LIBRARY } from '../../../../shared/analysis/stress/lay-all';
import { type Mark, readChance, readMarkMonths } from '../../../../shared/analysis/stress/mark';
import { LIBRARY_SHOCKS, type Shock } from '../../../../shared/analysis/stress/shock';
import { readStrength } from '../../../../shared/analysis/stress/strength';
import { fail, ok, type Result } from '../../../../shared/result';
import type { Scenario } from '../../../../shared/scenario/schema';
import { readShockFile } from '../../../files/shock-file';
import type { Arguments, OptionKind } from '../../arguments';
import { SCENARIO_OPTIONS } from '../simulate/options';

export const STRESS_OPTIONS = {
  ...SCENARIO_OPTIONS,
  shock: 'values',
  reverse: 'flag',
  list: 'flag',
  lasts: 'value',
  chance: 'value',
  json: 'flag',
} as const satisfies Record<string, OptionKind>;

function unknown(text: string): Result<never> {
  const options = LIBRARY_SHOCKS.map(({ id }) => id).join(', ');
  return fail('stress.unknownShock', { text, options, extension: SHOCK_EXTENSION });
}

async function named(text: string): Promise<Result<readonly Shock[]>> {
  if (text.toLowerCase().endsWith(`.${SHOCK_EXTENSION}`)) return readShockFile(text);
  const shock = LIBRARY_SHOCKS.find(({ id }) => id === text);
  return shock ? ok([shock]) : unknown(text);
}

/** `ipo-slips`, `ipo-slips@50%`, `my.offing-shocks`; all that come with the program where none is named. */
export async function readAskedShocks(texts: readonly string[]): Promise<Result<readonly AskedShock[]>> {
  if (texts.length === 0) return ok(WHOLE_LIBRARY);
  const asked: AskedShock[] = [];
  for (const text of texts) {
    const at = text.lastIndexOf('@');
    const shocks = await named(at < 0 ? text : text.slice(0, at));
    if (!shocks.ok) return shocks;
    const strength = at < 0 ? ok(1) : readStrength(text.slice(at + 1));
    if (!strength.ok) return strength;
    asked.push(...shocks.value.map((shock) => ({ shock, strength: strength.value })));
  }
  return ok(asked);
}

const DEFAULT_MONTHS = '12';
const DEFAULT_CHANCE = '50%';

/** The mark of a reverse stress: `--lasts 12 --chance 50%`; null where none is asked for. */
export function readMark(args: Arguments, scenario: Scenario): Result<Mark | null> {
  if (!args.flag('reverse')) {
    const option = (['lasts', 'chance'] as const).find((name) => args.value(name) !== undefined);
    if (option === undefined) return ok(null);
    const value = args.value(option) ?? '';
    return fail('command.invalidOption', { option: `--${option}`, value, expectedCode: 'besideReverse' });
  }
  const figure = readMarkMonths(args.value('lasts') ?? DEFAULT_MONTHS, scenario);
  if (!figure.ok) return figure;
  const chance = readChance(args.value('chance') ?? DEFAULT_CHANCE);
  return chance.ok ? ok({ figure: figure.value, chance: chance.value }) : chance;
}
