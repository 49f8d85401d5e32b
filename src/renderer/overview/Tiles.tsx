import type { SimulationResult } from '@shared/engine/results';
import { listFigures } from '@shared/figures/address';
import { FIGURE_TILES } from '@shared/figures/index';
import { type Change, type Figure, headlineFigure, yearFigures } from '@shared/report/headline';
import { underneath } from '@shared/report/underneath';
import type { Scenario } from '@shared/scenario/schema';
import { OPENER, type WorstView } from '../paths/use-worst-view';
import { useWindow } from '../state/stores';
import { type Locale, useLocale } from '../ui/locale';
import { TileAbout } from './TileAbout';

interface TilesProps {
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  readonly savedResult: SimulationResult | null;
  readonly stale: boolean;
  readonly worst: WorstView;
}

/** The tiles in their order: of the headline figures, then of the year ahead. */
export const TILES = [...FIGURE_TILES, 'revenue', 'compute'] as const;
type TileId = (typeof TILES)[number];

interface TileFigure {
  readonly id: string;
  readonly figure: Figure;
  /** What the figure is of, under it. */
  readonly of: string;
}

interface Tile {
  readonly id: TileId;
  readonly label: string;
  readonly figures: readonly TileFigure[];
}

/** The tiles of the headline figures, and then those of the year ahead. */
function tilesOf({ scenario, result, savedResult }: Omit<TilesProps, 'worst'>, locale: Locale): Tile[] {
  const { t, format } = locale;
  const currency = format.currencyName(scenario.currency);
  const label = (tile: TileId) => t(`figures:tile.${tile}`, { currency });
  const shown = listFigures(({ inTile }) => inTile);
  const tiles = FIGURE_TILES.map((id) => ({
    id,
    label: label(id),
    figures: shown
      .filter(({ figure }) => figure.tile === id)
      .map((at) => ({
        id: at.address,
        figure: headlineFigure(at.address, result, savedResult, locale),
        of: underneath(at, result, locale),
      })),
  }));
  const { year, revenue, computeShare } = yearFigures(result, savedResult, locale);
  const of = year === null ? t('overview:tile.noYear') : t('overview:tile.ofYear', { year });
  return [
    ...tiles,
    { id: 'revenue', label: label('revenue'), figures: [{ id: 'revenue', figure: revenue, of }] },
    { id: 'compute', label: label('compute'), figures: [{ id: 'computeShare', figure: computeShare, of }] },
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
            {figures.map(({ id: figureId, figure, of }) => (
              <TileValue
                key={figureId}
                id={figureId}
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

function TileValue({ id, figure, of, stale, paths, isFirst }: TileValueProps) {
  const { t, format } = useLocale();
  const { value, unit, error, isBound, change } = figure;
  const spread = stale ? '…' : error;
  const titleOf = () => {
    if (value === null) return t('overview:tile.beyondHorizon');
    return isBound ? t('overview:tile.boundHint', { paths: format.number(paths) }) : undefined;
  };
  return (
    <div className="tile-figure" data-figure={id}>
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
