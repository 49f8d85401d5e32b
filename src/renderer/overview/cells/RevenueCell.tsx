import { revenueFinding } from '@shared/report/findings';
import { useMemo } from 'react';
import { ChartCell } from '../../charts/ChartCell';
import { revenueChart } from '../../charts/revenue';
import { revenueTable } from '../../charts/tables';
import { Readout, revenueRead } from '../readouts';
import { type CellProps, crossOf, frameOf, navigationOf, titleOf } from './cell';
import { useHistogram } from './use-histogram';

/** Revenue by segment, in the periods that were chosen. */
export function RevenueCell({ input, time }: CellProps) {
  const spec = useMemo(() => revenueChart(input), [input]);
  const finding = useMemo(() => revenueFinding(input), [input]);
  const read = revenueRead(input, time.month);
  const title = titleOf('revenue', input);
  const histogram = useHistogram(input, time.month, { line: 'revenue', title });
  return (
    <ChartCell
      {...frameOf('revenue', input)}
      finding={finding}
      spec={spec}
      table={() => revenueTable(input, title)}
      cross={crossOf('revenue', input, time, read, 1)}
      navigation={navigationOf(input, time)}
      readout={<Readout {...read} />}
      {...histogram}
    />
  );
}
