import type { StatisticEstimate } from '@shared/analysis/estimators/statistic';
import type { OutcomeUnit } from '@shared/analysis/outcome/outcome';
import { valueWords } from '@shared/analysis/outcome/value-words';
import { useLocale } from '../../ui/locale';

interface CurvePictureProps {
  readonly curve: readonly (StatisticEstimate | null)[];
  /** The outcome on all paths. */
  readonly whole: number;
  readonly unit: OutcomeUnit;
  /** What the input is at its lowest, in the middle and at its highest. */
  readonly ends: readonly [string, string, string];
}

const WIDTH = 360;
const HEIGHT = 120;
const LEFT = 56;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 20;

interface Point extends StatisticEstimate {
  readonly bin: number;
}

/** What the outcome does as the input goes from its lowest to its highest, with a band of two errors to either side. */
export function CurvePicture({ curve, whole, unit, ends }: CurvePictureProps) {
  const locale = useLocale();
  const points = curve.flatMap((point, bin): Point[] => (point ? [{ ...point, bin }] : []));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const spread = ({ error }: StatisticEstimate) => 2 * (error ?? 0);
  const low = Math.min(whole, ...points.map((point) => point.value - spread(point)));
  const high = Math.max(whole, ...points.map((point) => point.value + spread(point)));
  const x = (bin: number) => LEFT + ((bin + 0.5) / curve.length) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => TOP + ((high - value) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM);
  const line = (values: readonly (readonly [number, number])[]) =>
    values.map(([bin, value]) => `${x(bin).toFixed(1)} ${y(value).toFixed(1)}`).join('L');
  const band = [
    ...points.map((point) => [point.bin, point.value + spread(point)] as const),
    ...[...points].reverse().map((point) => [point.bin, point.value - spread(point)] as const),
  ];
  const words = (value: number, error: number | null = null) => valueWords(value, error, unit, locale).value;
  const base = HEIGHT - BOTTOM;
  return (
    <svg
      className="curve-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={locale.t('analysis:matters.curve', {
        low: words(first.value, first.error),
        high: words(last.value, last.error),
      })}
    >
      <path d={`M${LEFT} ${base + 0.5}H${WIDTH - RIGHT}`} className="axis" />
      <path d={`M${LEFT} ${y(whole).toFixed(1)}H${WIDTH - RIGHT}`} className="whole" />
      <path d={`M${line(band)}Z`} className="band" />
      <path d={`M${line(points.map(({ bin, value }) => [bin, value]))}`} className="line" />
      {[low, high].map((value) => (
        <text key={value} x={LEFT - 6} y={y(value) + 4} textAnchor="end">
          {words(value)}
        </text>
      ))}
      <text x={LEFT} y={HEIGHT - 5}>
        {ends[0]}
      </text>
      <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 5} textAnchor="middle">
        {ends[1]}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 5} textAnchor="end">
        {ends[2]}
      </text>
    </svg>
  );
}
