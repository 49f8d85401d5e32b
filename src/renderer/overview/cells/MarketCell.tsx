import { marketFinding } from '@shared/report/findings';
import { Flame } from 'lucide-react';
import { useMemo } from 'react';
import { ActionButton } from '../../charts/ChartActions';
import { ChartCell } from '../../charts/ChartCell';
import { marketChart } from '../../charts/market';
import { marketTable } from '../../charts/tables';
import { useLocale } from '../../ui/locale';
import { marketRead, Readout } from '../readouts';
import { type CellProps, crossOf, frameOf, navigationOf, titleOf } from './cell';
import { useHistogram } from './use-histogram';

interface MarketCellProps extends CellProps {
  readonly onBurn: () => void;
}

/** The share of its market that the revenue implies, in the place of the burn. */
export function MarketCell({ input, time, onBurn }: MarketCellProps) {
  const { t } = useLocale();
  const spec = useMemo(() => marketChart(input), [input]);
  const finding = useMemo(() => marketFinding(input), [input]);
  const read = marketRead(input, time.month);
  const title = titleOf('market', input);
  const histogram = useHistogram(input, time.month, { line: 'impliedShare', title });
  return (
    <ChartCell
      {...frameOf('market', input)}
      finding={finding}
      spec={spec}
      table={() => marketTable(input, title)}
      cross={crossOf('market', input, time, read, 1)}
      navigation={navigationOf(input, time)}
      readout={<Readout {...read} />}
      extra={
        <ActionButton label={t('overview:action.burn')} onClick={onBurn}>
          <Flame size={14} />
        </ActionButton>
      }
      {...histogram}
    />
  );
}
