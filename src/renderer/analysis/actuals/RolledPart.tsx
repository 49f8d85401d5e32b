import { describeDifference } from '@shared/analysis/difference/describe';
import { differences } from '@shared/analysis/difference/find';
import { FATES, type Fate } from '@shared/analysis/roll-forward/fates';
import type { RolledForward } from '@shared/analysis/roll-forward/roll-forward';
import type { RollSpan } from '@shared/analysis/roll-forward/span';
import { doubtsInWords, fatesInWords } from '@shared/analysis/roll-forward/words';
import type { Scenario } from '@shared/scenario/schema';
import { request } from '../../state/host';
import { LabelledSelect } from '../../ui/LabelledSelect';
import { useLocale } from '../../ui/locale';

interface RolledPartProps {
  readonly before: Scenario;
  readonly span: RollSpan;
  readonly rolled: RolledForward;
  readonly onFate: (id: string, fate: Fate) => void;
}

/** What will be different, before it is made. */
export function RolledPart({ before, span, rolled, onFate }: RolledPartProps) {
  const locale = useLocale();
  const { t, words } = locale;
  const versions = { before, after: rolled.scenario };
  const shown = differences(before, rolled.scenario).filter(({ kind }) => kind !== 'source');
  return (
    <>
      {rolled.fates.map(({ event, fate }) => (
        <div key={event.id} className="roll-fate">
          <LabelledSelect
            label={words(event.name)}
            value={fate}
            choices={FATES}
            nameOf={(one) => t(`analysis:rollForward.fateName.${one}`)}
            onChoose={(one) => onFate(event.id, one)}
          />
        </div>
      ))}
      <table className="study-table roll-table" data-testid="rolled">
        <thead>
          <tr>
            <th scope="col">{t('analysis:rollForward.what')}</th>
            <th scope="col">{t('analysis:rollForward.was')}</th>
            <th scope="col">{t('analysis:rollForward.is')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => {
            const said = describeDifference(one, versions, locale);
            return (
              <tr key={`${one.kind} ${one.path}`}>
                <th scope="row">{said.label}</th>
                <td>{said.before}</td>
                <td>{said.after}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <ul className="study-note roll-doubts">
        {[...fatesInWords(rolled.fates, span, locale), ...doubtsInWords(rolled.doubts, locale)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="actuals-buttons">
        <button type="button" className="button primary" onClick={() => void request('document:made', rolled.scenario)}>
          {t('analysis:rollForward.open', { date: span.to })}
        </button>
      </div>
    </>
  );
}
