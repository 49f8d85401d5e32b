import { levelInWords, leverName, readingInWords } from '@shared/analysis/solve/answer-words';
import { unitContext } from '@shared/analysis/solve/in-words';
import { type Lever, unitOfX } from '@shared/analysis/solve/lever';
import type { MapPoint, TargetMap } from '@shared/analysis/solve/map';
import { meets } from '@shared/analysis/solve/probe';
import { type KeyboardEvent, useId, useMemo, useRef } from 'react';
import type { Mix, SolveQuestion } from '../../state/solving';
import { useLocale } from '../../ui/locale';
import { useSize } from '../../ui/use-size';
import { movedCell, placeAlong, STEPS, shadeEnds, shades } from './map-places';
import { axisOf } from './plot';
import { placesInWords } from './words';

interface MapPictureProps {
  readonly question: SolveQuestion;
  readonly pair: readonly [Lever, Lever];
  readonly map: TargetMap;
  readonly mix: Mix | null;
  readonly cell: number;
  readonly onCell: (cell: number) => void;
}

const LEFT = 56;
const RIGHT = 16;
const TOP = 20;
const FOOT = 36;

/** A line is labelled so far along it, where the marks seldom are. */
const LABELLED = 0.85;

/** A place on the map in pixels, of levers or of cells. */
interface Places {
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly ofCell: (index: number) => readonly [left: number, top: number];
  readonly ofLevers: (x: number, y: number) => readonly [x: number, y: number];
}

function placesOf({ xs, ys }: TargetMap, width: number, height: number): Places {
  const cellWidth = (width - LEFT - RIGHT) / xs.length;
  const cellHeight = (height - TOP - FOOT) / ys.length;
  const base = height - FOOT;
  return {
    cellWidth,
    cellHeight,
    ofCell: (index) => [
      LEFT + (index % xs.length) * cellWidth,
      base - (Math.floor(index / xs.length) + 1) * cellHeight,
    ],
    ofLevers: (x, y) => [LEFT + (placeAlong(xs, x) + 0.5) * cellWidth, base - (placeAlong(ys, y) + 0.5) * cellHeight],
  };
}

/** The figure over two levers: darker is more, hatched misses the target, and the line is on it. Arrows go from cell to cell. */
export function MapPicture({ question, pair, map, mix, cell, onCell }: MapPictureProps) {
  const locale = useLocale();
  const { t } = locale;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const places = placesOf(map, width, height);
  const [left, top] = places.ofCell(cell);

  function onKeyDown(event: KeyboardEvent) {
    const next = movedCell(map, cell, event.key);
    if (next === null) return;
    event.preventDefault();
    onCell(next);
  }

  return (
    <div ref={box} className="solve-map">
      {width > 0 && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a map is drawn, and read cell by cell like a table */}
          <div
            role="grid"
            tabIndex={0}
            aria-label={t('analysis:solve.map.label')}
            aria-activedescendant={`${id}-${cell}`}
            onKeyDown={onKeyDown}
          >
            <svg width={width} height={height} role="presentation">
              <Hatch id={id} />
              <Cells id={id} question={question} pair={pair} map={map} places={places} onCell={onCell} />
            </svg>
          </div>
          <svg width={width} height={height} aria-hidden="true" className="solve-over">
            <Frame question={question} pair={pair} map={map} places={places} width={width} height={height} />
            <Marks question={question} pair={pair} map={map} mix={mix} places={places} width={width} />
            <rect x={left} y={top} width={places.cellWidth} height={places.cellHeight} className="solve-chosen halo" />
            <rect x={left} y={top} width={places.cellWidth} height={places.cellHeight} className="solve-chosen" />
          </svg>
        </>
      )}
      <Scale map={map} question={question} />
    </div>
  );
}

/** Lines that say more than a colour. */
function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" className="solve-hatch" />
      </pattern>
    </defs>
  );
}

interface CellsProps extends Pick<MapPictureProps, 'question' | 'pair' | 'map' | 'onCell'> {
  readonly id: string;
  readonly places: Places;
}

/** Row by row from below, as the map is counted. */
function Cells({ id, question, pair, map, places, onCell }: CellsProps) {
  const locale = useLocale();
  const { scenario, target } = question;
  const dark = useMemo(() => shades(map), [map]);
  const words = useMemo(
    () =>
      map.points.map(
        (point) =>
          `${placesInWords(pair, point.x, scenario, locale)}${locale.t('report:listComma')}${readingInWords(target, point, scenario, locale)}`,
      ),
    [map, pair, scenario, target, locale],
  );
  return map.ys.map((y, row) => (
    // biome-ignore lint/a11y/useSemanticElements: a row of a drawn grid
    <g key={y} role="row">
      {map.xs.map((x, column) => {
        const index = row * map.xs.length + column;
        const [left, top] = places.ofCell(index);
        const shade = dark[index];
        const size = { x: left, y: top, width: places.cellWidth, height: places.cellHeight };
        const point = map.points[index] as MapPoint;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a cell of a drawn grid
          <g key={x} id={`${id}-${index}`} role="gridcell" aria-label={words[index]} onClick={() => onCell(index)}>
            <rect {...size} className={shade === null ? 'solve-cell none' : `solve-cell shade-${shade}`} />
            {!Number.isNaN(point.gap) && !meets(point) && <rect {...size} fill={`url(#${id}-hatch)`} />}
          </g>
        );
      })}
    </g>
  ));
}

interface DrawnProps extends Pick<MapPictureProps, 'question' | 'pair' | 'map'> {
  readonly places: Places;
  readonly width: number;
}

/** What stands along the sides. */
function Frame({ question, pair, map, places, width, height }: DrawnProps & { readonly height: number }) {
  const locale = useLocale();
  const { format } = locale;
  const { scenario } = question;
  const [a, b] = pair;
  const say = (lever: Lever, x: number) => format.bare(x, unitOfX(lever), unitContext(lever, scenario));
  const across = axisOf(map.xs, Math.max(2, Math.floor(width / 110))).ticks;
  const up = axisOf(map.ys, 6).ticks;
  const isWithin = (values: readonly number[], tick: number) =>
    tick >= (values[0] as number) && tick <= (values.at(-1) as number);
  return (
    <g>
      {across
        .filter((tick) => isWithin(map.xs, tick))
        .map((tick) => (
          <text key={tick} x={places.ofLevers(tick, 0)[0]} y={height - FOOT + 16} textAnchor="middle">
            {say(a, tick)}
          </text>
        ))}
      {up
        .filter((tick) => isWithin(map.ys, tick))
        .map((tick) => (
          <text key={tick} x={LEFT - 8} y={places.ofLevers(0, tick)[1] + 4} textAnchor="end">
            {say(b, tick)}
          </text>
        ))}
      <text x={width - RIGHT} y={height - 4} textAnchor="end">
        {leverName(a, scenario, locale)}
      </text>
      <text x={4} y={12}>
        {leverName(b, scenario, locale)}
      </text>
    </g>
  );
}

/** The line of the target, where the levers stand, and the cheapest mix. */
function Marks({ question, pair, map, mix, places, width }: DrawnProps & Pick<MapPictureProps, 'mix'>) {
  const locale = useLocale();
  const { t } = locale;
  const { scenario, target } = question;
  const [a, b] = pair;
  const [hereX, hereY] = places.ofLevers(a.current, b.current);
  const words = levelInWords(target, target.value, scenario, locale);
  const cheapest = mix?.kind === 'mixed' ? placeOnMap(map, mix.xs, places) : null;
  return (
    <g>
      {map.contour.map((line) => {
        const drawn = line.map(([x, y]) => places.ofLevers(x, y));
        const path = `M${drawn.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
        const [x, y] = drawn[Math.floor(drawn.length * LABELLED)] as readonly [number, number];
        return (
          <g key={path}>
            <path d={path} className="solve-contour halo" />
            <path d={path} className="solve-contour" />
            <text x={Math.min(x + 6, width - RIGHT - 40)} y={y - 6} className="solve-on-map">
              {words}
            </text>
          </g>
        );
      })}
      <circle cx={hereX} cy={hereY} r={5} className="solve-here" />
      <text x={hereX + 9} y={hereY + 4} className="solve-on-map">
        {t('analysis:solve.now')}
      </text>
      {cheapest && (
        <>
          <path d={`M${cheapest[0]} ${cheapest[1] - 7}l7 7l-7 7l-7 -7z`} className="solve-found" />
          <text x={cheapest[0] + 11} y={cheapest[1] + 4} className="solve-on-map">
            {t('analysis:solve.cheapest')}
          </text>
        </>
      )}
    </g>
  );
}

/** Where a mix lies; null where the map does not go so far. */
function placeOnMap({ xs, ys }: TargetMap, [x = 0, y = 0]: readonly number[], places: Places) {
  const isWithin = (values: readonly number[], at: number) => at >= (values[0] ?? 0) && at <= (values.at(-1) ?? 0);
  return isWithin(xs, x) && isWithin(ys, y) ? places.ofLevers(x, y) : null;
}

/** What lightness and hatching mean. */
function Scale({ map, question: { scenario, target } }: Pick<MapPictureProps, 'map' | 'question'>) {
  const locale = useLocale();
  const id = useId();
  const ends = shadeEnds(map);
  if (!ends) return null;
  const say = (value: number) => levelInWords(target, value, scenario, locale);
  return (
    <p className="solve-scale">
      <span>{say(ends[0])}</span>
      <svg width={STEPS * 20} height={12} aria-hidden="true">
        {Array.from({ length: STEPS }, (_, step) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its number
          <rect key={step} x={step * 20} width={20} height={12} className={`solve-cell shade-${step}`} />
        ))}
      </svg>
      <span>{say(ends[1])}</span>
      <svg width={20} height={12} aria-hidden="true" className="solve-swatch">
        <Hatch id={id} />
        <rect width={20} height={12} fill={`url(#${id}-hatch)`} />
      </svg>
      <span>{locale.t('analysis:solve.map.misses')}</span>
    </p>
  );
}
