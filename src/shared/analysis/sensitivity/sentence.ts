import { errorText, shareWithin } from '../../report/precision';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';
import type { Estimate } from '../estimators/estimate';
import { outcomeName } from '../outcome/name';
import type { Matters } from './matters';
import { drawnNames, listNames } from './name';
import type { TotalEffects } from './total';

/** Shares within so many standard errors of nothing may be nothing. */
const NOISE = 2;
/** Less than this share decides nothing, however well it is known. */
const LEAST = 0.005;

export function mayBeNothing({ value, error }: Estimate): boolean {
  return value < Math.max(LEAST, NOISE * error);
}

/** A share has one decimal at most, and its error no more: a smaller one is rounded up. */
const LEAST_ERROR = 0.001;

/** A share as a percentage with the digits that its error allows, and its error in points: "41%", "0.4". */
export function shareWords({ value, error }: Estimate, { format }: Pick<Wording, 'format'>): [string, string] {
  const shown = error > 0 ? Math.max(LEAST_ERROR, error) : error;
  return [shareWithin(Math.min(1, Math.max(0, value)), error, 1, format), errorText(100 * shown, format) ?? '0'];
}

/**
 * What decides the most: "Compute: price decline explains 36% of the spread of the funding need by itself (±0.4)." That of
 * what is correlated is not its own alone, and says so.
 */
export function mattersInWords({ outcome, of, effects }: Matters, scenario: Scenario, wording: Wording): string {
  const { t } = wording;
  const first = effects.find(({ share }) => !mayBeNothing(share));
  const name = outcomeName(outcome, scenario, wording);
  if (!first) return t('analysis:sensitivity.nothing', { outcome: name });
  const nameOf = drawnNames(scenario, wording);
  const [share, error] = shareWords(first.share, wording);
  const params = { input: nameOf(first.id), share, error, outcome: name };
  if (first.partners.length === 0) return t(`analysis:sensitivity.${of}`, params);
  return t(`analysis:sensitivity.shared.${of}`, { ...params, names: listNames(first.partners, nameOf, wording) });
}

/** The same with what comes of acting together: "... explains 41% alone and 47% with what it does together with others". */
export function totalInWords({ outcome, effects }: TotalEffects, scenario: Scenario, wording: Wording): string {
  const { t } = wording;
  const first = effects.find(({ total }) => !mayBeNothing(total));
  const name = outcomeName({ ...outcome, address: '' }, scenario, wording);
  if (!first) return t('analysis:sensitivity.nothing', { outcome: name });
  const input = drawnNames(scenario, wording)(first.id);
  const [share, error] = shareWords(first.total, wording);
  if (!first.first) return t('analysis:sensitivity.variance', { input, share, error, outcome: name });
  const [alone] = shareWords(first.first, wording);
  const key = first.partners.length > 0 ? 'analysis:sensitivity.correlated' : 'analysis:sensitivity.total';
  return t(key, { input, alone, share, error, outcome: name });
}
