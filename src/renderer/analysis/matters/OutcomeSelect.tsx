import type { Outcome } from '@shared/analysis/outcome/outcome';
import { seriesNames } from '@shared/report/series';
import type { Scenario } from '@shared/scenario/schema';
import { useLocale } from '../../ui/locale';
import { figureChoices, numberChoices, type OutcomeChoice, seriesParts } from './outcomes';

interface OutcomeSelectProps {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly onAddress: (address: string) => void;
}

/** Choices that a second one goes with. */
const LASTS = 'lasts';
const SERIES = 'series';
const FIRST_MONTH = 24;

function kindOf({ address, value }: Outcome): string {
  if (value.kind === 'later') return LASTS;
  return value.kind === 'series' ? SERIES : address;
}

function Choices({ label, choices }: { readonly label: string; readonly choices: readonly OutcomeChoice[] }) {
  return (
    <optgroup label={label}>
      {choices.map(({ address, name }) => (
        <option key={address} value={address}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

/** What is asked about: a headline figure, the number behind it, the chance of a month, a series over a year. */
export function OutcomeSelect({ scenario, outcome, onAddress }: OutcomeSelectProps) {
  const locale = useLocale();
  const { t } = locale;
  const { series, years } = seriesParts(scenario);
  // A whole year, where there is one.
  const firstYear = years[Math.min(1, years.length - 1)] ?? '';

  function choose(kind: string) {
    if (kind === LASTS) onAddress(`cashLasts.${Math.min(FIRST_MONTH, scenario.horizon)}`);
    else onAddress(kind === SERIES ? `${series[0]}@${firstYear}` : kind);
  }

  return (
    <div className="outcome-select">
      <select
        aria-label={t('analysis:matters.outcome')}
        data-testid="outcome"
        value={kindOf(outcome)}
        onChange={(event) => choose(event.target.value)}
      >
        <Choices label={t('analysis:matters.figures')} choices={figureChoices(scenario, locale)} />
        <Choices label={t('analysis:matters.numbers')} choices={numberChoices(scenario, locale)} />
        <optgroup label={t('analysis:matters.more')}>
          <option value={LASTS}>{t('analysis:matters.lasts')}</option>
          <option value={SERIES}>{t('analysis:matters.series')}</option>
        </optgroup>
      </select>
      {outcome.value.kind === 'later' && (
        <select
          aria-label={t('analysis:matters.month')}
          value={outcome.value.month}
          onChange={(event) => onAddress(`cashLasts.${event.target.value}`)}
        >
          {Array.from({ length: scenario.horizon }, (_, index) => index + 1).map((month) => (
            <option key={month} value={month}>
              {locale.format.months(month)}
            </option>
          ))}
        </select>
      )}
      {outcome.value.kind === 'series' && <SeriesSelect scenario={scenario} outcome={outcome} onAddress={onAddress} />}
    </div>
  );
}

function SeriesSelect({ scenario, outcome, onAddress }: OutcomeSelectProps) {
  const locale = useLocale();
  const { t } = locale;
  const { series, years } = seriesParts(scenario);
  const nameOf = seriesNames(scenario, locale);
  const [id = '', year = ''] = outcome.address.split('@');
  return (
    <>
      <select
        aria-label={t('analysis:matters.series')}
        value={id}
        onChange={(event) => onAddress(`${event.target.value}@${year}`)}
      >
        {series.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('analysis:matters.year')}
        value={year}
        onChange={(event) => onAddress(`${id}@${event.target.value}`)}
      >
        {years.map((one) => (
          <option key={one} value={one}>
            {locale.format.period(one)}
          </option>
        ))}
      </select>
    </>
  );
}
