import type { SimulationResult } from '@shared/engine/results';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo } from 'react';
import { useLocale } from '../locale';
import '../styles/strip.css';
import { LaneHandle } from './LaneHandle';
import { type Lane, laneStart, lanesOf, laterWords } from './lanes';

interface EventStripProps {
  readonly scenario: Scenario;
  readonly result: SimulationResult;
  readonly shown: number;
  readonly month: number;
  /** The gutters of the chart above, so that both stand on the same months. */
  readonly gutters: { readonly left: number; readonly right: number };
}

/** Under the cash chart, on the same months: densities of uncertain dates, periods, and what is switched off. */
export function EventStrip({ scenario, result, shown, month, gutters }: EventStripProps) {
  const locale = useLocale();
  const lanes = useMemo(() => lanesOf({ scenario, result, wording: locale }), [scenario, result, locale]);
  if (lanes.length === 0) return null;
  const position = { left: gutters.left, right: gutters.right };
  return (
    <div className="strip">
      <ul className="strip-lanes" aria-label={locale.t('overview:strip.label')}>
        {lanes.map((lane) => {
          const later = laterWords({ scenario, result, wording: locale }, lane, shown);
          return (
            <li key={lane.id} className="strip-lane">
              <div className="strip-track" style={position}>
                {later === null ? (
                  <>
                    <LaneShape lane={lane} shown={shown} />
                    <LaneHandle lane={lane} shown={shown} />
                  </>
                ) : (
                  <span className="strip-text strip-beside strip-later">
                    {later}
                    {locale.t('overview:strip.separator')}
                    {lane.label}
                  </span>
                )}
              </div>
              <span className="strip-name" style={{ width: gutters.right - 10 }} title={lane.name}>
                {lane.name}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="strip-cross-track" style={position}>
        <div className="strip-cross" style={{ left: percent(month / shown) }} />
      </div>
    </div>
  );
}

function percent(fraction: number): string {
  return `${Math.min(1, Math.max(0, fraction)) * 100}%`;
}

/** A label stands after its shape, or before it where there is more room. */
function labelPlace(from: number, to: number, shown: number) {
  return to / shown > 0.7
    ? { right: percent(1 - from / shown), textAlign: 'right' as const }
    : { left: percent(to / shown) };
}

function LaneShape({ lane, shown }: { readonly lane: Lane; readonly shown: number }) {
  const { shape, label } = lane;
  if (shape.kind === 'density') {
    const visible = shape.bars.filter(({ month }) => month <= shown);
    const first = laneStart(lane) ?? 0;
    const last = visible[visible.length - 1]?.month ?? 0;
    return (
      <>
        {visible.map(({ month, height }) => (
          <span
            key={month}
            className="strip-density"
            style={{
              left: percent((month - 0.4) / shown),
              width: percent(0.8 / shown),
              height: Math.max(2, 14 * height),
            }}
          />
        ))}
        <span className="strip-text strip-beside strip-value" style={labelPlace(first - 0.5, last + 0.5, shown)}>
          {label}
        </span>
      </>
    );
  }
  const left = percent(shape.from / shown);
  const width = percent((Math.min(shape.to, shown) - shape.from) / shown);
  return (
    <>
      {shape.before !== undefined && shape.from / shown > 0.3 && (
        <span className="strip-text strip-beside" style={{ right: percent(1 - shape.from / shown) }}>
          {shape.before}
        </span>
      )}
      <span className={`strip-span strip-${shape.kind}`} style={{ left, width }} />
      <SpanLabel label={label} kind={shape.kind} from={shape.from} to={Math.min(shape.to, shown)} shown={shown} />
    </>
  );
}

interface SpanLabelProps {
  readonly label: string;
  readonly kind: 'bar' | 'outline';
  readonly from: number;
  readonly to: number;
  readonly shown: number;
}

/** Inside the span, or after one that is too short for words. */
function SpanLabel({ label, kind, from, to, shown }: SpanLabelProps) {
  if ((to - from) / shown < 0.2 && to / shown <= 0.7) {
    return (
      <span className="strip-text strip-beside strip-value" style={labelPlace(from, to, shown)}>
        {label}
      </span>
    );
  }
  const place = from / shown > 0.7 ? { right: 0, paddingRight: 6 } : { left: percent(from / shown) };
  return (
    <span className={`strip-text strip-inside strip-in-${kind}`} style={place}>
      {label}
    </span>
  );
}
