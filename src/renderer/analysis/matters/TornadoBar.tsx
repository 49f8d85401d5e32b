import type { TornadoBar as Bar } from '@shared/analysis/estimators/tornado';
import type { OutcomeUnit } from '@shared/analysis/outcome/outcome';
import { valueWords } from '@shared/analysis/outcome/value-words';
import { useLocale } from '../../ui/locale';

/** What all bars of a list are drawn on. */
export interface TornadoScale {
  readonly from: number;
  readonly to: number;
  /** The outcome on all paths. */
  readonly whole: number;
}

interface TornadoBarProps {
  readonly bar: Bar;
  readonly scale: TornadoScale;
  readonly unit: OutcomeUnit;
}

/** The outcome where an input is in its lowest tenth, and in its highest, at the end with the dot; in words underneath. */
export function TornadoBar({ bar: { lowest, highest }, scale, unit }: TornadoBarProps) {
  const locale = useLocale();
  const { t } = locale;
  const width = scale.to - scale.from || 1;
  const x = (value: number) => `${3 + ((value - scale.from) / width) * 94}%`;
  const w = (from: number, to: number) => `${(Math.abs(to - from) / width) * 94}%`;
  const side = (end: number, className: string) => (
    <rect x={x(Math.min(end, scale.whole))} width={w(end, scale.whole)} y="3" height="8" className={className} />
  );
  const low = valueWords(lowest.value, lowest.error, unit, locale);
  const high = valueWords(highest.value, highest.error, unit, locale);
  return (
    <>
      <svg className="study-bar tornado-bar" aria-hidden="true">
        {side(lowest.value, 'low')}
        {side(highest.value, 'high')}
        <line x1={x(scale.whole)} x2={x(scale.whole)} y1="0" y2="14" className="whole" />
        <circle cx={x(highest.value)} cy="7" r="3" className="end" />
      </svg>
      <span
        className="tornado-words"
        title={t('analysis:matters.rangeHint', {
          low: low.value,
          lowError: low.error ?? '…',
          high: high.value,
          highError: high.error ?? '…',
        })}
      >
        {t('analysis:matters.range', { low: low.value, high: high.value })}
      </span>
    </>
  );
}
