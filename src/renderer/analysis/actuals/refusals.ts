import { describeError } from '@shared/language/errors';
import type { AppError } from '@shared/result';
import type { Locale } from '../../ui/locale';

/** Why nothing follows, in the words of the view, where those of the command line speak of its options. */
export function refusedUpdate({ code, params: given }: AppError, { t, format }: Pick<Locale, 't' | 'format'>): string {
  const params = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === 'number' ? format.number(value) : value]),
  );
  switch (code) {
    case 'actuals.fewPaths':
      return t('analysis:actuals.view.refused.fewPaths', params);
    case 'actuals.far':
      return t('analysis:actuals.view.refused.far', params);
    case 'actuals.tooMany':
      return t('analysis:actuals.view.refused.tooMany', params);
    case 'actuals.noTolerance':
      return t('analysis:actuals.view.refused.noTolerance', params);
    default:
      return describeError({ code, params: given }, t);
  }
}
