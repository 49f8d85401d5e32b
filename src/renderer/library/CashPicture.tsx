import type { CardPicture } from '@shared/library';
import { useLocale } from '../ui/locale';
import { monthsShown } from './dates';

const WIDTH = 240;
const HEIGHT = 96;
/** So that the line of the median is not cut where it touches an edge. */
const MARGIN = 4;

type Line = readonly number[];

/** Where a line first comes below zero, in months; null where it does not, or begins there. */
function crossing(line: Line): number | null {
  const month = line.findIndex((value) => value < 0);
  const [before = 0, after = 0] = line.slice(month - 1, month + 1);
  return month > 0 ? month - 1 + before / (before - after) : null;
}

/** Cash over the first years in small: the band from 5% to 95%, the inner half, the median, and where it runs out. */
export function CashPicture({ balanceDate, cash }: CardPicture) {
  const { language } = useLocale();
  const { p5, p25, p50, p75, p95 } = cash;
  const months = p50.length;
  // What the tails do far below zero must not make the rest flat.
  const high = Math.max(0, ...p95);
  const low = Math.max(Math.min(0, ...p5), -1.2 * Math.max(high, ...p50.map(Math.abs)));
  const x = (month: number) => (months > 1 ? (month / (months - 1)) * WIDTH : 0);
  const y = (value: number) => MARGIN + ((high - Math.max(low, value)) / (high - low || 1)) * (HEIGHT - 2 * MARGIN);
  const points = (line: Line) => line.map((value, month) => `${x(month).toFixed(1)},${y(value).toFixed(1)}`);
  const band = (upper: Line, lower: Line) => [...points(upper), ...points(lower).reverse()].join(' ');
  const out = crossing(p50);
  const [first, last] = monthsShown(balanceDate, months, language);
  return (
    <figure className="cash-picture" data-testid="cash-picture" aria-hidden="true">
      <div>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
          <title>{`${first} – ${last}`}</title>
          <polygon className="outer" points={band(p95, p5)} />
          <polygon className="inner" points={band(p75, p25)} />
          <line className="floor" x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
          <polyline className="median" points={points(p50).join(' ')} />
        </svg>
        {out !== null && (
          <span className="out" style={{ left: `${(x(out) / WIDTH) * 100}%`, top: `${(y(0) / HEIGHT) * 100}%` }} />
        )}
      </div>
      <figcaption>
        <span>{first}</span>
        <span>{last}</span>
      </figcaption>
    </figure>
  );
}
