import type { SimulationResult } from '@shared/engine/results';
import { isSameOnAll } from '@shared/report/findings';
import { type Change, type Figure, headlineFigures } from '@shared/report/headline';
import type { Scenario } from '@shared/scenario/schema';
import { OPENER, type WorstView } from '../paths/use-worst-view';
import { useWindow } from '../state/stores';
import { type Locale, useLocale } from '../ui/locale';
import { TileAbout, type TileId } from './TileAbout';

interface TilesProps {
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  readonly savedResult: SimulationResult | null;
  readonly stale: boolean;
  readonly worst: WorstView;
}

interface TileFigure {
  readonly figure: Figure;
  /** What the figure is of, under it. */
  readonly of: string;
}

interface Tile {
  readonly id: TileId;
  readonly label: string;
  readonly figures: readonly TileFigure[];
}

/** How far the runway spreads: between the 5% that end first and the 5% that last longest. */
function runwaySpread(result: SimulationResult, { t, format }: Locale): string {
  const { p5, p50, p95 } = result.headline.runwayMonths;
  if (p50 === null && p5 === null) return t('overview:tile.spreadNone');
  if (p5 === null) return '';
  if (p50 !== null && isSameOnAll(result, p50)) return t('overview:tile.spreadCertain');
  if (p5 === p95) return t('overview:tile.spreadSame');
  if (p95 === null) return t('overview:tile.spreadOpen', { low: format.number(p5) });
  return t('overview:tile.spread', { low: format.number(p5), high: format.number(p95) });
}

function tilesOf({ scenario, result, savedResult }: Omit<TilesProps, 'worst'>, locale: Locale): Tile[] {
  const { t, format } = locale;
  const figures = headlineFigures(result, savedResult, locale);
  const { year } = figures;
  const currency = format.currencyName(scenario.currency);
  const months = (count: number) => t('overview:tile.months', { months: count });
  const paths = (share: number) => t('overview:tile.paths', { percent: format.percent(share) });
  const median = t(year === null ? 'overview:tile.noYear' : 'overview:tile.median');
  const yearLabel = (id: 'revenue' | 'compute') =>
    year === null ? t(`overview:tile.${id}NoYear`, { currency }) : t(`overview:tile.${id}`, { year, currency });
  return [
    {
      id: 'runway',
      label: t('overview:tile.runway'),
      figures: [{ figure: figures.runway, of: runwaySpread(result, locale) }],
    },
    {
      id: 'lasts',
      label: t('overview:tile.lasts'),
      figures: [
        { figure: figures.lasts12, of: months(12) },
        { figure: figures.lasts24, of: months(24) },
      ],
    },
    {
      id: 'need',
      label: t('overview:tile.need', { currency }),
      figures: [
        { figure: figures.need50, of: paths(0.5) },
        { figure: figures.need80, of: paths(0.8) },
        { figure: figures.need95, of: paths(0.95) },
      ],
    },
    { id: 'revenue', label: yearLabel('revenue'), figures: [{ figure: figures.revenue, of: median }] },
    { id: 'compute', label: yearLabel('compute'), figures: [{ figure: figures.computeShare, of: median }] },
  ];
}

/** The answer first: every headline figure with its sampling error and its change against the saved version. */
export function Tiles(props: TilesProps) {
  const locale = useLocale();
  const tiles = tilesOf(props, locale);
  const isComparing = tiles.some(({ figures }) => figures.some(({ figure }) => figure.change !== null));
  return (
    <div className={isComparing ? 'tiles comparing' : 'tiles'} data-testid="tiles">
      {tiles.map(({ id, label, figures }, place) => (
        <div key={id} className={`tile tile-${id}`} data-testid={`tile-${id}`}>
          <div className="tile-head">
            <TileAbout id={id} label={label} scenario={props.scenario} result={props.result} worst={props.worst} />
            {id === 'need' && props.worst.offered && <WorstLink worst={props.worst} />}
          </div>
          <div className="tile-figures">
            {figures.map(({ figure, of }) => (
              <TileValue
                key={of}
                figure={figure}
                of={of}
                stale={props.stale}
                paths={props.result.paths}
                isFirst={place === 0}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** From the figure to the paths behind it. */
function WorstLink({ worst }: { readonly worst: WorstView }) {
  const { t } = useLocale();
  return (
    <button
      type="button"
      className="link"
      data-testid="worst-toggle"
      aria-expanded={worst.open}
      onClick={() => worst.toggle('tile')}
      {...{ [OPENER]: 'tile' }}
    >
      {t(worst.open ? 'overview:worst.hideShort' : 'overview:worst.showShort')}
    </button>
  );
}

/** The first says what it is compared with, where that is the saved version; the others follow its pattern. */
function changeWords({ text, none }: Change, isFirst: boolean, isSaved: boolean, t: Locale['t']): string {
  if (none) return t(isFirst && isSaved ? 'overview:tile.sameFirst' : 'overview:tile.same');
  if (!isFirst) return text;
  return t(isSaved ? 'overview:tile.changeFirst' : 'overview:tile.changeOther', { value: text });
}

interface TileValueProps extends TileFigure {
  readonly stale: boolean;
  readonly paths: number;
  /** The first says what the error is; the others follow its pattern. */
  readonly isFirst: boolean;
}

/** More characters than the large type has room for; a number must not be cut off. */
const LONG = 7;

function TileValue({ figure, of, stale, paths, isFirst }: TileValueProps) {
  const { t, format } = useLocale();
  const { value, unit, error, isBound, change } = figure;
  const spread = stale ? '…' : error;
  const titleOf = () => {
    if (value === null) return t('overview:tile.beyondHorizon');
    return isBound ? t('overview:tile.boundHint', { paths: format.number(paths) }) : undefined;
  };
  return (
    <div className="tile-figure">
      <div
        className={value !== null && value.length > LONG ? 'tile-value long' : 'tile-value'}
        data-testid="tile-value"
        title={titleOf()}
      >
        {value ?? t('overview:tile.absent')}
        {unit && <small>{unit}</small>}
      </div>
      <div className="tile-of" title={of}>
        {of}
      </div>
      <div className="tile-meta" data-testid="tile-meta">
        {error !== null && (
          <span title={t('overview:tile.errorHint', { value: spread ?? '', paths: format.number(paths) })}>
            {isFirst && !change ? t('overview:tile.error', { value: spread ?? '' }) : `±${spread}`}
          </span>
        )}
      </div>
      {change && <ChangeLine change={change} isFirst={isFirst} stale={stale} />}
    </div>
  );
}

interface ChangeLineProps {
  readonly change: Change;
  readonly isFirst: boolean;
  readonly stale: boolean;
}

/** The difference on the same draws, and its own error, which is far smaller than that of either side. */
function ChangeLine({ change, isFirst, stale }: ChangeLineProps) {
  const { t } = useLocale();
  const isSaved = useWindow((state) => state.against.kind !== 'other');
  const error = stale ? '…' : change.error;
  return (
    <div
      className="tile-meta"
      data-testid="tile-meta"
      title={error === null ? undefined : t('overview:tile.change', { value: change.text, error })}
    >
      <span
        className={change.none ? 'tile-same' : 'tile-change'}
        data-testid={change.none ? 'tile-same' : 'tile-change'}
      >
        {changeWords(change, isFirst, isSaved, t)}
      </span>
      {error !== null && <span>{t('overview:tile.errorOfChange', { error })}</span>}
    </div>
  );
}
