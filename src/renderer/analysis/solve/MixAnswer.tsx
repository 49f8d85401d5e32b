import { leverName, placeInWords } from '@shared/analysis/solve/answer-words';
import type { Lever } from '@shared/analysis/solve/lever';
import type { Mix, SolveQuestion } from '../../state/solving';
import { useStores } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { takeOver } from './use-it';
import { mixInWords } from './words';

interface MixAnswerProps {
  readonly question: SolveQuestion;
  readonly mix: Mix;
}

/** The cheapest mix: what it costs in all, and what each lever does for how much. */
export function MixAnswer({ question, mix }: MixAnswerProps) {
  const locale = useLocale();
  const { t, format } = locale;
  const { scenario, levers } = question;
  const stores = useStores();
  const { currency } = scenario;
  const place = (lever: Lever, x: number) => placeInWords(lever, x, scenario, locale);
  return (
    <div className="solve-mix">
      <div className="solve-head">
        <p className="solve-sentence" role="status">
          {mixInWords(mix, question, locale)}
        </p>
        {mix.kind === 'mixed' && (
          <button type="button" className="button" onClick={() => takeOver(stores, levers, mix.xs)}>
            {t('analysis:solve.useMix')}
          </button>
        )}
      </div>
      {mix.kind === 'mixed' && (
        <table>
          <thead>
            <tr>
              {(['lever', 'from', 'to', 'cost'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`solve:column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levers.map((lever, index) => (
              <tr key={lever.path}>
                <th scope="row">{leverName(lever, scenario, locale)}</th>
                <td>{place(lever, lever.current)}</td>
                <td>{place(lever, mix.xs[index] as number)}</td>
                <td>{format.money(mix.costs[index] as number, { currency })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
