/** A fan by month: the outer and the inner band, the median, and the saved version's median. */
import { bandSets, medianSet, savedSet, type XY } from './base/lines';
import type { LineEnd } from './base/marks';
import type { Fan } from './base/range';
import type { DataSet } from './base/spec';
import { amount, type ChartInput } from './input';

const FAN_LINES = ['p95', 'p75', 'p50', 'p25', 'p5'] as const;

/** Values at month ends 1, 2, ...; `start` adds the balance date where the value there is known. */
function monthPoints(values: readonly number[], start: number | null): XY[] {
  const points = values.map((y, index) => ({ x: index + 1, y }));
  return start === null ? points : [{ x: 0, y: start }, ...points];
}

export function fanSets(
  fan: Fan,
  start: number | null,
  saved: readonly number[] | null,
  { theme }: ChartInput,
): DataSet[] {
  const points = (values: readonly number[]) => monthPoints(values, start);
  return [
    ...bandSets(points(fan.p5), points(fan.p95), theme.outer, 4),
    ...bandSets(points(fan.p25), points(fan.p75), theme.inner, 3),
    ...(saved ? [savedSet(points(saved), theme)] : []),
    medianSet(points(fan.p50), theme),
  ];
}

/** Names of the five lines where they end. Median and outer lines are the last to be dropped. */
export function fanEnds(fan: Fan, input: ChartInput): LineEnd[] {
  const { theme, wording } = input;
  const priority = { p50: 3, p5: 2, p95: 2, p25: 1, p75: 1 };
  return FAN_LINES.map((line) => {
    const value = fan[line][fan[line].length - 1] ?? 0;
    const text = wording.t(`overview:label.${line}`);
    const median = line === 'p50';
    return {
      value,
      line: { text, colour: median ? theme.text : theme.text2, strong: median },
      priority: priority[line],
      outside: wording.t('overview:label.beyondScale', { label: text, value: amount(input, value) }),
    };
  });
}
