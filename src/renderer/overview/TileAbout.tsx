import type { SimulationResult } from '@shared/engine/results';
import { figureRows } from '@shared/report/figures';
import type { Scenario } from '@shared/scenario/schema';
import { useId, useRef, useState } from 'react';
import { useLocale } from '../locale';
import type { WorstView } from '../worst/use-worst-view';

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
  const popup = useRef<HTMLDivElement>(null);
  const popupId = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <h2 className="tile-label">
        <button
          type="button"
          className="tile-about"
          popoverTarget={popupId}
          aria-expanded={open}
          title={t('overview:about.hint', { label })}
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            popup.current?.style.setProperty('left', `${left}px`);
            popup.current?.style.setProperty('top', `${bottom + 4}px`);
          }}
        >
          {label}
        </button>
      </h2>
      <div
        ref={popup}
        id={popupId}
        popover="auto"
        className="popup about"
        role="dialog"
        aria-label={label}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && <About id={id} scenario={scenario} result={result} />}
        {open && worst.offered && OF_THE_WORST.includes(id) && !worst.open && (
          <p>
            <button
              type="button"
              className="link"
              onClick={() => {
                popup.current?.hidePopover();
                worst.toggle('tile');
              }}
            >
              {t('overview:worst.show')}
            </button>
          </p>
        )}
      </div>
    </>
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
