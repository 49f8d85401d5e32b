import type { Explanation } from '@shared/analysis/selection/explain';
import type { SimulationResult } from '@shared/engine/results';
import { type FigureAt, listFigures, readFigure } from '@shared/figures/address';
import { figureWords } from '@shared/report/figure-words';
import { headlineFigure } from '@shared/report/headline';
import { useSimulation } from '../../state/stores';
import { useLocale } from '../../ui/locale';

/** The headline of the paths that are looked at, beside that of all. */
export function HeadlineInside({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useLocale();
  const result = useSimulation((state) => state.result);
  if (!result) return null;
  const { headline, error } = explanation;
  const figures = listFigures(({ inTile }) => inTile).filter(
    ({ figure, level }) => figure.horizonFor(level) <= result.months,
  );
  return (
    <table className="inside-figures" data-testid="headline-inside">
      <thead>
        <tr>
          <th scope="col">{t('analysis:conditions.figure')}</th>
          <th scope="col">{t('analysis:conditions.here')}</th>
          <th scope="col">{t('analysis:conditions.all')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((at) => (
          <tr key={at.address}>
            <th scope="row">{figureWords(at, 'name', { t })}</th>
            <FigureCell at={at} result={{ ...result, headline, error }} />
            <FigureCell at={at} result={result} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FigureCell({ at, result }: { readonly at: FigureAt; readonly result: SimulationResult }) {
  const locale = useLocale();
  const { value, unit, error } = headlineFigure(at.address, result, null, locale);
  return (
    <td>
      {value ?? '–'}
      {unit && <small> {unit}</small>}
      {error !== null && readFigure(result.error, at.address) !== 0 && <span className="inside-error"> ±{error}</span>}
    </td>
  );
}
