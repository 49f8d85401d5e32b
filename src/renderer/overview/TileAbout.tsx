import type { SimulationResult } from '@shared/engine/results';
import { figureRows } from '@shared/report/figures';
import type { Scenario } from '@shared/scenario/schema';
import type { WorstView } from '../paths/use-worst-view';
import { useLocale } from '../ui/locale';
import { PopupButton } from '../ui/PopupButton';

/** Which figures of the report each tile shows. */
const FIGURES = {
  runway: ['runway', 'simple'],
  lasts: ['lasts12', 'lasts24'],
  need: ['need50', 'need80', 'need95'],
  revenue: ['revenue'],
  compute: ['computeShare'],
} as const;

export type TileId = keyof typeof FIGURES;
/** Tiles that the worst paths say something about. */
const OF_THE_WORST: readonly TileId[] = ['runway', 'lasts', 'need'];

interface TileAboutProps {
  readonly id: TileId;
  readonly label: string;
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  readonly worst: WorstView;
}

/** The name of a tile; pressed, it says what its figures are, how sure they are, and leads to the paths behind them. */
export function TileAbout({ id, label, scenario, result, worst }: TileAboutProps) {
  const { t } = useLocale();
  const leads = worst.offered && OF_THE_WORST.includes(id) && !worst.open;
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
  const shown: readonly string[] = FIGURES[id];
  const rows = figureRows(scenario, result, locale).filter((row) => shown.includes(row.id));
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
