import { type BookDate, windowFrom } from '@shared/analysis/book/dates';
import { describeError } from '@shared/language/errors';
import { ok } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { useStores, useWindow } from '../../state/stores';
import { ask } from '../../state/window';
import { useLocale } from '../../ui/locale';
import { TypedField } from '../TypedField';

const YEAR = 12;

/** The day that a test counts from; the balance date where it is left empty. */
export function DateField({ date, scenario }: { readonly date: BookDate; readonly scenario: Scenario }) {
  const { t } = useLocale();
  const { window } = useStores();
  const typed = useWindow(({ asked }) => asked.book);
  return (
    <TypedField
      label={t(`analysis:book.date.${date}`)}
      value={typed.dates[date] ?? ''}
      placeholder={scenario.balanceDate}
      read={(text) => (text === '' ? ok(null) : windowFrom(scenario, text, YEAR))}
      refuse={(error) => describeError(error, t)}
      onChange={(text) => ask(window, { book: { ...typed, dates: { ...typed.dates, [date]: text } } })}
    />
  );
}
