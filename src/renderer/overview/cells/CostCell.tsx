import { costFinding } from '@shared/report/findings';
import { useMemo } from 'react';
import { ChartCell } from '../../charts/ChartCell';
import { costChart } from '../../charts/costs';
import { costTable } from '../../charts/tables';
import { costRead, Readout } from '../readouts';
import { type CellProps, crossOf, frameOf, navigationOf, titleOf } from './cell';

export function CostCell({ input, time }: CellProps) {
  const spec = useMemo(() => costChart(input), [input]);
  const finding = useMemo(() => costFinding(input), [input]);
  const read = costRead(input, time.month);
  return (
    <ChartCell
      {...frameOf('costs', input)}
      finding={finding}
      spec={spec}
      table={() => costTable(input, titleOf('costs', input))}
      cross={crossOf('costs', input, time, read, 1)}
      navigation={navigationOf(input, time)}
      readout={<Readout {...read} />}
    />
  );
}
