import { burnFinding } from '@shared/report/findings';
import { PieChart } from 'lucide-react';
import { useMemo } from 'react';
import { burnChart } from '../../charts/burn';
import { ActionButton } from '../../charts/ChartActions';
import { ChartCell } from '../../charts/ChartCell';
import { burnTable } from '../../charts/tables';
import { useLocale } from '../../ui/locale';
import { burnRead, Readout } from '../readouts';
import { type CellProps, crossOf, frameOf, navigationOf, titleOf } from './cell';
import { useHistogram } from './use-histogram';

interface BurnCellProps extends CellProps {
  /** Given where there is a market to show in its place. */
  readonly onMarket: (() => void) | null;
}

export function BurnCell({ input, time, onMarket }: BurnCellProps) {
  const { t } = useLocale();
  const spec = useMemo(() => burnChart(input), [input]);
  const finding = useMemo(() => burnFinding(input), [input]);
  const read = burnRead(input, time.month);
  const title = titleOf('burn', input);
  const histogram = useHistogram(input, time.month, { line: 'burn', title });
  return (
    <ChartCell
      {...frameOf('burn', input)}
      finding={finding}
      spec={spec}
      table={() => burnTable(input, title)}
      cross={crossOf('burn', input, time, read, 1)}
      navigation={navigationOf(input, time)}
      readout={<Readout {...read} />}
      extra={
        onMarket && (
          <ActionButton label={t('overview:action.market')} onClick={onMarket}>
            <PieChart size={14} />
          </ActionButton>
        )
      }
      {...histogram}
    />
  );
}
