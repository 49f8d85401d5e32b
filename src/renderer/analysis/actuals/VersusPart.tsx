import { actualName } from '@shared/analysis/actuals/name';
import { versusInWords } from '@shared/analysis/actuals/words';
import type { Runner } from '@shared/engine/runner';
import { describeError } from '@shared/language/errors';
import { errorText, moneyWithin } from '@shared/report/precision';
import { useLocale } from '../../ui/locale';
import type { Scored } from './use-scores';
import { type Other, useOther, useVersus } from './use-versus';

interface VersusPartProps {
  readonly scored: Scored;
  readonly runnerOf: () => Runner;
}

/** Which of two scenarios said better what came: this one, and what the window compares with. */
export function VersusPart({ scored, runnerOf }: VersusPartProps) {
  const { t } = useLocale();
  const other = useOther(scored.run.scenario);
  return (
    <section className="actuals-part" aria-labelledby="versus">
      <h3 id="versus">{t('analysis:actuals.view.versus')}</h3>
      {other ? (
        <Scores scored={scored} other={other} runnerOf={runnerOf} />
      ) : (
        <p className="study-note">{t('analysis:actuals.view.noOther')}</p>
      )}
    </section>
  );
}

function Scores({ scored, other, runnerOf }: VersusPartProps & { readonly other: Other }) {
  const locale = useLocale();
  const { t, words, format } = locale;
  const { versus, error } = useVersus(scored, other, runnerOf);
  const { scenario } = scored.run;
  if (error) return <p className="wrong">{describeError(error, t)}</p>;
  if (!versus) return <p className="study-note">{t('analysis:actuals.view.waiting')}</p>;
  const score = (crps: { readonly value: number; readonly error: number | null }) => (
    <td className="number">
      {moneyWithin(crps.value, crps.error, format)}
      <small>
        ±{errorText(crps.error === null ? null : crps.error / format.moneyScale(crps.value).divisor, format) ?? '…'}
      </small>
    </td>
  );
  return (
    <>
      <p data-testid="versus">{versusInWords(versus, [words(scenario.title), other.name], locale)}</p>
      {versus.figures.length > 0 && (
        <table className="study-table">
          <thead>
            <tr>
              <th scope="col">{t('analysis:actuals.view.column.figure')}</th>
              <th scope="col" className="number">
                {words(scenario.title)}
              </th>
              <th scope="col" className="number">
                {other.name}
              </th>
            </tr>
          </thead>
          <tbody>
            {versus.figures.map(({ first, second }) => (
              <tr key={first.address}>
                <th scope="row">{actualName(first.address, scenario, locale)}</th>
                {score(first.crps)}
                {score(second.crps)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
