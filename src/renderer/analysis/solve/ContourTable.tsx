import { leverName, placeInWords } from '@shared/analysis/solve/answer-words';
import { thinned } from '@shared/analysis/solve/contour';
import type { Lever } from '@shared/analysis/solve/lever';
import type { TargetMap } from '@shared/analysis/solve/map';
import type { SolveQuestion } from '../../state/solving';
import { useLocale } from '../../ui/locale';

interface ContourTableProps {
  readonly question: SolveQuestion;
  readonly pair: readonly [Lever, Lever];
  readonly map: TargetMap;
}

/** Rows of a line. */
const MOST_ROWS = 21;

/** Pairs that are on the target, as a table to open. */
export function ContourTable({ question: { scenario }, pair, map }: ContourTableProps) {
  const locale = useLocale();
  const [a, b] = pair;
  if (map.contour.length === 0) return null;
  const places = map.contour.flatMap((line) => thinned(line, MOST_ROWS));
  return (
    <details className="solve-table">
      <summary>{locale.t('analysis:solve.map.asTable')}</summary>
      <table>
        <thead>
          <tr>
            {pair.map((lever) => (
              <th key={lever.path} scope="col">
                {leverName(lever, scenario, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map(([x, y]) => (
            <tr key={`${x} ${y}`}>
              <td>{placeInWords(a, x, scenario, locale)}</td>
              <td>{placeInWords(b, y, scenario, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
