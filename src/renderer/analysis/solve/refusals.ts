import { describeError } from '@shared/language/errors';
import type { AppError } from '@shared/result';
import type { Locale } from '../../ui/locale';

/** Reasons in the words of the form, where those of the command line speak of what is typed there. */

type Speaker = Pick<Locale, 't'>;

/** Why a target was refused, for the place under its value. */
export function refusedTarget(error: AppError, { t }: Speaker): string {
  // With no text after its sign a target is no target at all.
  const isUnread = error.code === 'target.syntax' || error.code === 'quantity.syntax';
  return isUnread ? t('analysis:solve.wrong.value') : describeError(error, t);
}

/** Why a lever or its range was refused. */
export function refusedLever(error: AppError, { t }: Speaker): string {
  switch (error.code) {
    case 'lever.off':
      return t('analysis:solve.wrong.off');
    case 'lever.range':
      return t('analysis:solve.wrong.range');
    case 'quantity.syntax':
      return t('analysis:solve.wrong.rangeSyntax');
    default:
      return describeError(error, t);
  }
}

export function refusedPrice(error: AppError, { t }: Speaker): string {
  const isUnread = error.code === 'lever.price' || error.code === 'quantity.syntax';
  return isUnread ? t('analysis:solve.wrong.price') : describeError(error, t);
}
