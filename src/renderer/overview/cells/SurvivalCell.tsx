import { survivalFinding } from '@shared/report/findings';
import { useMemo } from 'react';
import { ChartCell } from '../../charts/ChartCell';
import { survivalChart } from '../../charts/survival';
import { survivalTable } from '../../charts/tables';
import { Readout, survivalRead } from '../readouts';
import { type CellProps, crossOf, frameOf, navigationOf, titleOf } from './cell';

export function SurvivalCell({ input, time }: CellProps) {
  const spec = useMemo(() => survivalChart(input), [input]);
  const finding = useMemo(() => survivalFinding(input), [input]);
  const read = survivalRead(input, time.month);
  return (
    <ChartCell
      {...frameOf('survival', input)}
      finding={finding}
      spec={spec}
      table={() => survivalTable(input, titleOf('survival', input))}
      cross={crossOf('survival', input, time, read)}
      navigation={navigationOf(input, time)}
      readout={<Readout {...read} />}
    />
  );
}
