import { placeInWords } from '@shared/analysis/solve/answer-words';
import type { Lever } from '@shared/analysis/solve/lever';
import { meets } from '@shared/analysis/solve/probe';
import type { Solved } from '@shared/analysis/solve/solve';
import { figureAt } from '@shared/figures/address';
import { figureText } from '@shared/report/figure-text';
import type { SolveQuestion } from '../../state/solving';
import { useLocale } from '../../ui/locale';

interface CurveTableProps {
  readonly question: SolveQuestion;
  readonly lever: Lever;
  readonly solved: Solved;
}

/** The curve as a table to open. */
export function CurveTable({ question: { scenario, target }, lever, solved }: CurveTableProps) {
  const locale = useLocale();
  const { t } = locale;
  const at = figureAt(target.figure);
  return (
    <details className="solve-table">
      <summary>{t('analysis:solve.asTable')}</summary>
      <table>
        <thead>
          <tr>
            {[t('solve:column.x'), t('solve:column.figure'), t('cli:error'), t('solve:column.meets')].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {solved.curve.map((point) => {
            const [value, error] = figureText(at, point, scenario, locale);
            return (
              <tr key={point.x}>
                <th scope="row">{placeInWords(lever, point.x, scenario, locale)}</th>
                <td>{value}</td>
                <td>{error}</td>
                <td>{t(meets(point) ? 'solve:yes' : 'solve:no')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
