interface PlaceStripProps {
  /** P5, P25, P50, P75 and P95 of the projection. */
  readonly percentiles: readonly number[];
  /** What came. */
  readonly value: number;
}

const WIDTH = 132;
const HEIGHT = 16;
const PADDING = 5;

/** The bands of a projection with what came among them, as a diamond; the figures beside it say the same. */
export function PlaceStrip({ percentiles, value }: PlaceStripProps) {
  const [p5 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0] = percentiles;
  const [low, high] = [Math.min(p5, value), Math.max(p95, value)];
  const x = (at: number) => (high > low ? PADDING + ((at - low) / (high - low)) * (WIDTH - 2 * PADDING) : WIDTH / 2);
  const [at, middle] = [x(value), HEIGHT / 2];
  return (
    <svg className="place-strip" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect x={x(p5)} width={Math.max(1, x(p95) - x(p5))} y={middle - 4} height="8" className="outer" />
      <rect x={x(p25)} width={Math.max(1, x(p75) - x(p25))} y={middle - 4} height="8" className="inner" />
      <path d={`M${x(p50)} ${middle - 4}v8`} className="median" />
      <path d={`M${at} ${middle - 6}l4.5 6l-4.5 6l-4.5 -6z`} className="came" />
    </svg>
  );
}
