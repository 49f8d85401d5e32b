import { leverName, unitOfFigure } from '@shared/analysis/solve/answer-words';
import { unitContext } from '@shared/analysis/solve/in-words';
import { type Lever, unitOfX } from '@shared/analysis/solve/lever';
import type { Point } from '@shared/analysis/solve/probe';
import type { Solved } from '@shared/analysis/solve/solve';
import { figureAt } from '@shared/figures/address';
import { figureWords } from '@shared/report/figure-words';
import { useRef } from 'react';
import type { SolveQuestion } from '../../state/solving';
import { useLocale } from '../../ui/locale';
import { useSize } from '../../ui/use-size';
import { type Axis, answerPoint, axisOf, BAND, figureAxis, shownCurve, stretches } from './plot';

interface CurveProps {
  readonly question: SolveQuestion;
  readonly lever: Lever;
  readonly solved: Solved;
}

const LEFT = 56;
const RIGHT = 16;
const TOP = 20;
const FOOT = 36;
/** Labels keep so far from the ends. */
const EDGE = 24;

type Scale = (value: number) => number;

function scaleOf({ min, max }: Axis, from: number, to: number): Scale {
  return (value) => from + ((value - min) / (max - min)) * (to - from);
}

/** The figure against the lever: its band, the target as a line, where the lever stands, and the answer. */
export function Curve({ question, lever, solved }: CurveProps) {
  const locale = useLocale();
  const { t, format } = locale;
  const { scenario, target } = question;
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const at = figureAt(target.figure);
  const points = shownCurve(lever, solved);
  const along = axisOf(
    points.map(({ x }) => x),
    Math.max(2, Math.floor(width / 110)),
  );
  const xs = { ...along, min: Math.min(...points.map(({ x }) => x)), max: Math.max(...points.map(({ x }) => x)) };
  const ys = figureAxis(points, target.value, at.figure);
  const x = scaleOf(xs, LEFT, width - RIGHT);
  const y = scaleOf(ys, height - FOOT, TOP);
  const context = unitContext(lever, scenario);
  const unit = unitOfFigure(target);
  const answer = answerPoint(solved);
  return (
    <div ref={box} className="solve-curve">
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          {ys.ticks.map((tick) => (
            <g key={tick}>
              <path d={`M${LEFT} ${y(tick).toFixed(1)}H${width - RIGHT}`} className="solve-grid" />
              <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
                {format.bare(tick, unit, { currency: scenario.currency, monthLabel: String })}
              </text>
            </g>
          ))}
          {xs.ticks
            .filter((tick) => x(tick) >= LEFT && x(tick) <= width - RIGHT)
            .map((tick) => (
              <text key={tick} x={x(tick)} y={height - FOOT + 16} textAnchor="middle">
                {format.bare(tick, unitOfX(lever), context)}
              </text>
            ))}
          <path d={`M${LEFT} ${height - FOOT + 0.5}H${width - RIGHT}`} className="solve-axis" />
          <text x={width - RIGHT} y={height - 4} textAnchor="end">
            {leverName(lever, scenario, locale)}
          </text>
          <text x={4} y={12}>
            {figureWords(at, 'name', locale)}
          </text>
          {stretches(points).map((run) => (
            <Stretch key={run[0]?.x} points={run} x={x} y={y} ys={ys} />
          ))}
          <path d={`M${LEFT} ${y(target.value).toFixed(1)}H${width - RIGHT}`} className="solve-target" />
          <text x={width - RIGHT} y={y(target.value) - 5} textAnchor="end" className="solve-target-words">
            {t('analysis:solve.target')}
          </text>
          <Marked at={x(lever.current)} height={height} width={width} className="solve-now">
            {t('analysis:solve.now')}
          </Marked>
          {answer && Number.isFinite(answer.value) && (
            <path
              d={`M${x(answer.x).toFixed(1)} ${(y(answer.value ?? 0) - 6).toFixed(1)}l6 6l-6 6l-6 -6z`}
              className="solve-found"
            />
          )}
        </svg>
      )}
    </div>
  );
}

interface StretchProps {
  readonly points: readonly Point[];
  readonly x: Scale;
  readonly y: Scale;
  readonly ys: Axis;
}

function Stretch({ points, x, y, ys }: StretchProps) {
  const place = (point: Point, errors: number) => {
    const value = (point.value ?? 0) + errors * (point.error ?? 0);
    return `${x(point.x).toFixed(1)} ${y(Math.min(ys.max, Math.max(ys.min, value))).toFixed(1)}`;
  };
  const upper = points.map((point) => place(point, BAND));
  const lower = points.map((point) => place(point, -BAND)).reverse();
  return (
    <>
      <path d={`M${[...upper, ...lower].join('L')}Z`} className="solve-band" />
      <path d={`M${points.map((point) => place(point, 0)).join('L')}`} className="solve-line" />
    </>
  );
}

interface MarkedProps {
  readonly at: number;
  readonly width: number;
  readonly height: number;
  readonly className: string;
  readonly children: string;
}

/** A place of the lever, named at the top. */
function Marked({ at, width, height, className, children }: MarkedProps) {
  const anchor = at < LEFT + EDGE ? 'start' : at > width - RIGHT - EDGE ? 'end' : 'middle';
  return (
    <g className={className}>
      <path d={`M${at.toFixed(1)} ${TOP}V${height - FOOT}`} />
      <text x={at} y={height - 4} textAnchor={anchor}>
        {children}
      </text>
    </g>
  );
}
