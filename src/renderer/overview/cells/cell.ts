/** What the cells of the overview have in common. */
import { monthAt, type Span } from '@shared/scenario/periods';
import type { ChartCellProps, Cross } from '../../charts/ChartCell';
import type { ChartInput } from '../../charts/input';
import type { Navigation } from '../../charts/use-navigation';
import type { ReadoutText } from '../readouts';

/** The month under the crosshair and the months shown, which all time charts share. */
export interface Time {
  readonly month: number;
  readonly onMonth: (month: number) => void;
  readonly onSpan: (span: Span) => void;
}

export interface CellProps {
  readonly input: ChartInput;
  readonly time: Time;
}

export type CellId = 'cash' | 'survival' | 'need' | 'revenue' | 'costs' | 'burn' | 'market';

export function titleOf(id: CellId, { scenario, period, wording }: ChartInput): string {
  const currency = wording.format.currencyName(scenario.currency);
  return wording.t(id === 'revenue' ? `overview:chart.revenue.${period}` : `overview:chart.${id}`, { currency });
}

type Frame = Pick<ChartCellProps, 'area' | 'title' | 'theme' | 'fileTitle'>;

export function frameOf(id: CellId, input: ChartInput): Frame {
  const { scenario, theme, wording } = input;
  return { area: id, title: titleOf(id, input), theme, fileTitle: wording.words(scenario.title) };
}

/** The slider of a time chart. Flows have nothing at the balance date: they begin with month 1. */
export function crossOf(id: CellId, input: ChartInput, time: Time, read: ReadoutText, least = 0): Cross {
  const { scenario, first, shown, wording } = input;
  const from = Math.max(least, first);
  const month = Math.min(Math.max(time.month, from), shown);
  return {
    month,
    least: from,
    most: shown,
    onMonth: time.onMonth,
    name: wording.t('overview:action.month', { chart: titleOf(id, input) }),
    spoken: [wording.format.month(monthAt(scenario, month)), read.of, read.value, read.detail]
      .filter(Boolean)
      .join(' '),
  };
}

export function navigationOf({ first, shown, result }: ChartInput, { onSpan }: Time): Navigation {
  return { span: { first, shown }, months: result.months, onSpan };
}
