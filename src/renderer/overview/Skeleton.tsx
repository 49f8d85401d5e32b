import { useRef } from 'react';
import { useLocale } from '../ui/locale';
import { usePlaces } from './places';
import '../styles/charts.css';
import '../styles/overview.css';
import { TILES } from './Tiles';

/** The overview before its first result: the same grid, so that nothing moves when the figures arrive. */
export function Skeleton() {
  const { t } = useLocale();
  const grid = useRef<HTMLDivElement>(null);
  const { places, layout } = usePlaces(grid);
  return (
    <section className="overview" aria-label={t('overview:region')} aria-busy="true">
      <p className="visually-hidden" role="status">
        {t('overview:loading')}
      </p>
      <div className="overview-body" aria-hidden="true">
        <div className="tiles">
          {TILES.map((id) => (
            <div key={id} className={`tile tile-${id}`}>
              <span className="skeleton skeleton-label" />
              <span className="skeleton skeleton-figure" />
            </div>
          ))}
        </div>
        <div ref={grid} className={`overview-grid ${layout}`}>
          {places.map(({ area }) => (
            <div key={area} className="chart-cell" style={{ gridArea: area }}>
              <div className="chart-head">
                <span className="skeleton skeleton-label" />
              </div>
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
