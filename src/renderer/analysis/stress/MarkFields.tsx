import { type Mark, markFigures, readChance } from '@shared/analysis/stress/mark';
import { figureAt } from '@shared/figures/address';
import { describeError } from '@shared/language/errors';
import { figureWords } from '@shared/report/figure-words';
import type { Scenario } from '@shared/scenario/schema';
import { useId } from 'react';
import type { StressForm } from '../../state/stressing';
import { useLocale } from '../../ui/locale';
import { TypedField } from '../TypedField';

interface MarkFieldsProps {
  readonly scenario: Scenario;
  readonly form: StressForm;
  readonly change: (changes: Partial<StressForm>) => void;
}

/** The mark of a reverse stress: for how many months cash is to last, and the chance that it falls to. */
export function MarkFields({ scenario, form, change }: MarkFieldsProps) {
  const { t } = useLocale();
  const id = useId();
  return (
    <div className="stress-mark">
      <div className="field">
        <label htmlFor={`${id}-figure`}>{t('analysis:stress.mark.figure')}</label>
        <select
          id={`${id}-figure`}
          value={form.figure}
          onChange={(event) => change({ figure: event.target.value as Mark['figure'] })}
        >
          {markFigures(scenario).map((address) => (
            <option key={address} value={address}>
              {figureWords(figureAt(address), 'name', { t })}
            </option>
          ))}
        </select>
      </div>
      <TypedField
        label={t('analysis:stress.mark.chance')}
        value={form.chance}
        read={readChance}
        refuse={(error) => describeError(error, t)}
        onChange={(chance) => change({ chance })}
      />
    </div>
  );
}
