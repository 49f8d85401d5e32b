import { effectOfFigure } from '@shared/analysis/difference/describe-effect';
import type { Stressed } from '@shared/analysis/stress/measure';
import type { FigureAt } from '@shared/figures/address';
import { bareWording } from '@shared/report/bare';
import { figureText } from '@shared/report/figure-text';
import type { Scenario } from '@shared/scenario/schema';
import { useLocale } from '../../ui/locale';

interface ChangeCellsProps {
  readonly figures: readonly FigureAt[];
  /** Null where the shock has not been run. */
  readonly row: Stressed | null;
  /** That which was run. */
  readonly scenario: Scenario;
}

/** The figures with a shock, each with its change on the same draws. */
export function ChangeCells({ figures, row, scenario }: ChangeCellsProps) {
  const wording = bareWording(useLocale());
  return figures.map((at) => {
    const { address, figure } = at;
    if (!row) return <td key={address} className="number" />;
    const found = row.figures[address];
    const [value] = figureText(at, { value: found.after, error: found.errorAfter }, scenario, wording);
    return (
      <td key={address} className="number">
        {value}
        <small>{effectOfFigure(figure.unit, found, scenario.currency, wording)}</small>
      </td>
    );
  });
}
