import { pointEstimate } from '@shared/quantity/quantity';
import { cashFinding } from '@shared/report/findings';
import { Spline } from 'lucide-react';
import { useMemo } from 'react';
import { ActionButton } from '../../charts/ChartActions';
import { ChartCell } from '../../charts/ChartCell';
import { cashChart, cashGutters } from '../../charts/cash';
import type { ChartInput } from '../../charts/input';
import { cashTable } from '../../charts/tables';
import type { SampleView } from '../../paths/use-sample';
import type { WorstView } from '../../paths/use-worst-view';
import { useWindow } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { EventStrip } from '../EventStrip';
import { cashRead, Readout } from '../readouts';
import { type CellProps, crossOf, frameOf, navigationOf, titleOf } from './cell';
import { useHistogram } from './use-histogram';
import { WorstButton } from './WorstButton';

interface CashCellProps extends CellProps {
  readonly worst: WorstView;
  readonly sample: SampleView;
  /** In a narrow cell: what a wide chart says beside and in it is left to its readout. */
  readonly compact: boolean;
}

/** Cash with its events; single paths are drawn over it alone. */
export function CashCell({ input, time, worst, sample, compact }: CashCellProps) {
  const { scenario, result } = input;
  const drawn = worst.drawn ?? sample.drawn;
  const cash = useMemo<ChartInput>(() => ({ ...input, paths: drawn, compact }), [input, drawn, compact]);
  const spec = useMemo(() => cashChart(cash), [cash]);
  const gutters = useMemo(() => cashGutters(cash), [cash]);
  const finding = useMemo(() => cashFinding(cash), [cash]);
  const read = cashRead(cash, time.month);
  const histogram = useHistogram(cash, time.month, {
    line: 'cash',
    title: titleOf('cash', cash),
    floor: pointEstimate(scenario.assumptions.opening.cashFloor.quantity),
  });
  return (
    <ChartCell
      {...frameOf('cash', cash)}
      finding={finding}
      spec={spec}
      table={() => cashTable(cash, titleOf('cash', cash))}
      cross={crossOf('cash', cash, time, read)}
      navigation={navigationOf(cash, time)}
      readout={<Readout {...read} />}
      note={<CashLegend input={cash} />}
      extra={
        <>
          {!worst.open && <SampleButton sample={sample} />}
          <WorstButton opener="cash" worst={worst} />
        </>
      }
      {...histogram}
    >
      <EventStrip scenario={scenario} result={result} span={cash} month={time.month} gutters={gutters} />
    </ChartCell>
  );
}

function SampleButton({ sample }: { readonly sample: SampleView }) {
  const { t } = useLocale();
  return (
    <ActionButton label={t(sample.open ? 'overview:sample.hide' : 'overview:sample.show')} onClick={sample.toggle}>
      <Spline size={14} />
    </ActionButton>
  );
}

/** What dashes and thin lines are. */
function CashLegend({ input: { saved, paths, wording } }: { readonly input: ChartInput }) {
  const { t } = wording;
  return (
    <>
      {paths && (
        <span className="chart-note">
          <i className={`chart-note-thin ${paths.kind}`} />
          {t(paths.kind === 'worst' ? 'overview:worst.legend' : 'overview:sample.legend', { count: paths.thin.length })}
        </span>
      )}
      {saved && (
        <span className="chart-note">
          <i className="chart-note-dash" />
          <ComparedName />
        </span>
      )}
    </>
  );
}

/** What the dashes are of. */
function ComparedName() {
  const { t, words } = useLocale();
  const against = useWindow((state) => state.against);
  return against.kind === 'other'
    ? t('compare:against.name', { name: words(against.name) })
    : t('overview:label.saved');
}
