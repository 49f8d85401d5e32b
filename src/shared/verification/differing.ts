import type { SimulationResult } from '../engine/results';
import type { Wording } from '../report/wording';
import { type AppError, fail } from '../result';
import { formatNumber } from '../scenario/parsing/format-quantity';
import type { Scenario } from '../scenario/schema';
import type { FigureThenAndNow, Verification } from './verify';

/** To a hundredth of a percent, of a month, or of a million: figures that differ should look different. */
function value({ figure }: FigureThenAndNow, number: number | null, { t, format, language }: Wording): string {
  if (number === null) return t('errors:then.beyond');
  const rounded = Number(number.toFixed(2));
  if (figure.startsWith('cashLasts')) return `${format.number(number * 100, 2)}%`;
  return figure.startsWith('fundingNeed') ? formatNumber(rounded, 'money', language) : format.months(rounded);
}

/** The error that says what differs from what the author saw, and why. */
export function differing(
  file: string,
  scenario: Scenario,
  result: SimulationResult,
  { reason, figures }: Extract<Verification, { kind: 'differs' }>,
  wording: Wording,
): { readonly ok: false; readonly error: AppError } {
  const changes = figures.map((figure) =>
    wording.t('errors:then.change', {
      figure: wording.t(`errors:then.${figure.figure}`),
      saved: value(figure, figure.saved, wording),
      now: value(figure, figure.now, wording),
    }),
  );
  return fail('fingerprint.differs', {
    path: file,
    reasonCode: reason,
    ...(reason === 'engine' && { saved: scenario.results?.engine ?? '', now: result.engine }),
    detail: changes.join('; '),
  });
}
