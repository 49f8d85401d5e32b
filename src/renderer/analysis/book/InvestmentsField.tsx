import { readBook } from '@shared/analysis/book/asked';
import { describeError } from '@shared/language/errors';
import type { Scenario } from '@shared/scenario/schema';
import { useStores, useWindow } from '../../state/stores';
import { ask } from '../../state/window';
import { useLocale } from '../../ui/locale';
import { TypedField } from '../TypedField';

/** How much of the opening cash is invested, which the file does not say. */
export function InvestmentsField({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useLocale();
  const { window } = useStores();
  const typed = useWindow(({ asked }) => asked.book);
  return (
    <div className="book-investments">
      <TypedField
        label={t('analysis:book.investments')}
        value={typed.investments ?? ''}
        placeholder="0"
        read={(investments) => readBook(scenario, { dates: {}, investments })}
        refuse={(error) => describeError(error, t)}
        onChange={(investments) => ask(window, { book: { ...typed, investments } })}
      />
      <span className="study-note">{t('analysis:book.invested')}</span>
    </div>
  );
}
