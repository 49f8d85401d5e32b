import { outcomeName } from '@shared/analysis/outcome/name';
import { listSeriesIds, parseOutcome } from '@shared/analysis/outcome/parse';
import { CASH_LASTS, listMeasures } from '@shared/analysis/selection/measure';
import { inputNames } from '@shared/report/inputs';
import { seriesNames } from '@shared/report/series';
import { enabledEvents } from '@shared/scenario/enabled';
import { listPeriods } from '@shared/scenario/periods';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo } from 'react';
import { type Locale, useLocale } from '../../ui/locale';

interface MeasureSelectProps {
  readonly scenario: Scenario;
  readonly address: string;
  readonly onAddress: (address: string) => void;
}

type Options = readonly (readonly [value: string, name: string])[];

/** Figures, events and series; assumptions can be typed, and have their own rows in the panel. */
function optionsOf(scenario: Scenario, locale: Locale): Readonly<Record<'figures' | 'events' | 'series', Options>> {
  const { t, words } = locale;
  const events = enabledEvents(scenario.assumptions);
  const nameOf = (address: string) => {
    const outcome = parseOutcome(scenario, address);
    return outcome.ok ? outcomeName(outcome.value, scenario, locale) : address;
  };
  const columns = listMeasures(scenario).filter((address) => address !== CASH_LASTS && !address.includes('.'));
  const series = seriesNames(scenario, locale);
  return {
    figures: [[CASH_LASTS, t('analysis:conditions.cashLasts')], ...columns.map((id) => [id, nameOf(id)] as const)],
    events: events.map(({ id, name }) => [`events.${id}`, words(name)]),
    series: listSeriesIds(scenario).map((id) => [id, series(id)]),
  };
}

/** What a comparison is about, by its name; a series with its period beside it. */
export function MeasureSelect({ scenario, address, onAddress }: MeasureSelectProps) {
  const locale = useLocale();
  const { t, format } = locale;
  const options = useMemo(() => optionsOf(scenario, locale), [scenario, locale]);
  const [subject = '', period] = address.split('@');
  const { year, halfYear, monthly } = listPeriods(scenario.balanceDate, scenario.horizon);
  const first = (year[1] ?? year[0])?.label ?? '';
  const isSeries = (id: string) => options.series.some(([series]) => series === id);
  const isListed = Object.values(options).some((group) => group.some(([value]) => value === subject));
  return (
    <>
      <select
        className="built-measure"
        aria-label={t('analysis:conditions.measure')}
        value={subject}
        onChange={({ target: { value } }) => onAddress(isSeries(value) ? `${value}@${period ?? first}` : value)}
      >
        {(['figures', 'events', 'series'] as const).map((group) => (
          <optgroup key={group} label={t(`analysis:conditions.group.${group}`)}>
            {options[group].map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
        {!isListed && <option value={subject}>{inputNames(scenario.assumptions, locale)(subject)}</option>}
      </select>
      {period !== undefined && (
        <select
          className="built-period"
          aria-label={t('analysis:conditions.period')}
          value={period}
          onChange={({ target: { value } }) => onAddress(`${subject}@${value}`)}
        >
          {[...year, ...halfYear, ...monthly].map(({ label }) => (
            <option key={label} value={label}>
              {format.period(label)}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
