import { needFinding } from '@shared/report/findings';
import { useMemo, useState } from 'react';
import { ChartCell, type Cross } from '../../charts/ChartCell';
import { needChart } from '../../charts/need';
import { needTable } from '../../charts/tables';
import type { WorstView } from '../../paths/use-worst-view';
import { needRead, Readout } from '../readouts';
import { type CellProps, frameOf, titleOf } from './cell';
import { WorstButton } from './WorstButton';

interface NeedCellProps extends Pick<CellProps, 'input'> {
  readonly worst: WorstView;
}

/** The funding need, read at any confidence. */
export function NeedCell({ input, worst }: NeedCellProps) {
  const { result, wording } = input;
  const [confidence, setConfidence] = useState(80);
  const spec = useMemo(() => needChart(input), [input]);
  const finding = needFinding(input, confidence);
  const cross: Cross = {
    month: confidence,
    least: 1,
    most: 99,
    onMonth: setConfidence,
    name: wording.t('overview:action.confidence'),
    spoken: finding,
  };
  const isNeeded = (result.fundingNeed.at(-1) ?? 0) > 0;
  return (
    <ChartCell
      {...frameOf('need', input)}
      finding={finding}
      spec={spec}
      table={() => needTable(input, titleOf('need', input))}
      extra={<WorstButton opener="need" worst={worst} />}
      {...(isNeeded && { cross, readout: <Readout {...needRead(input, confidence)} /> })}
    />
  );
}
