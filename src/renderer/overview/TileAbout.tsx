import type { SimulationResult } from '@shared/engine/results';
import { figureRows } from '@shared/report/figures';
import type { Scenario } from '@shared/scenario/schema';
import type { WorstView } from '../paths/use-worst-view';
import { useLocale } from '../ui/locale';
import { PopupButton } from '../ui/PopupButton';

/** Tiles that the worst paths say nothing about: they are not about cash. */
const OF_THE_YEAR: readonly string[] = ['revenue', 'compute'];

interface TileAboutProps {
  readonly id: string;
  readonly label: string;
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  readonly worst: WorstView;
}

/** The name of a tile; pressed, it says what its figures are, how sure they are, and leads to the paths behind them. */
export function TileAbout({ id, label, scenario, result, worst }: TileAboutProps) {
  const { t } = useLocale();
  const leads = worst.offered && !OF_THE_YEAR.includes(id) && !worst.open;
  return (
    <PopupButton
      className="tile-about"
      hint={t('overview:about.hint', { label })}
      content={label}
      popupClass="about"
      popupLabel={label}
      around={(button) => <h2 className="tile-label">{button}</h2>}
    >
      {(close) => (
        <>
          <About id={id} scenario={scenario} result={result} />
          {leads && (
            <p>
              <button
                type="button"
                className="link"
                onClick={() => {
                  close();
                  worst.toggle('tile');
                }}
              >
                {t('overview:worst.show')}
              </button>
            </p>
          )}
        </>
      )}
    </PopupButton>
  );
}

function About({ id, scenario, result }: Pick<TileAboutProps, 'id' | 'scenario' | 'result'>) {
  const locale = useLocale();
  const { t, format } = locale;
  const rows = figureRows(scenario, result, locale).filter((row) => row.tile === id);
  return (
    <>
      <dl>
        {rows.map(({ id: row, label, value, error, definition }) => (
          <div key={row}>
            <dt>
              {label} <strong>{value}</strong> {error}
            </dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
      <p>{t('overview:about.error', { paths: format.number(result.paths) })}</p>
    </>
  );
}
