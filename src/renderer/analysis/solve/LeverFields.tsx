import { leverName } from '@shared/analysis/solve/answer-words';
import { unitOfX } from '@shared/analysis/solve/lever';
import { FAMILY } from '@shared/scenario/parsing/units';
import type { Scenario } from '@shared/scenario/schema';
import { X } from 'lucide-react';
import { useId } from 'react';
import type { LeverForm } from '../../state/solving';
import { useLocale } from '../../ui/locale';
import { TypedField } from '../TypedField';
import { firstLever, modesFor, rangeText, readLever, readPrice } from './form';
import { LeverPicker } from './LeverPicker';
import { refusedLever, refusedPrice } from './refusals';

interface LeverFieldsProps {
  readonly scenario: Scenario;
  readonly lever: LeverForm;
  /** From 1. */
  readonly number: number;
  /** All levers, this one among them. */
  readonly taken: readonly string[];
  readonly isPriced: boolean;
  readonly onChange: (lever: LeverForm) => void;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}

/** What one pays for: a million, a point, a month, or one of whatever is counted. */
function priceUnit(scenario: Scenario, form: LeverForm): 'money' | 'percent' | 'month' | 'plain' {
  const lever = readLever(scenario, { ...form, range: '' });
  if (!lever.ok) return 'plain';
  const unit = unitOfX(lever.value);
  return unit === 'months' || unit === 'monthIndex' ? 'month' : FAMILY[unit];
}

/** A lever: the assumption, what is done to it, how far it may go, and what it costs. */
export function LeverFields({ scenario, lever, number, taken, isPriced, onChange, onRemove }: LeverFieldsProps) {
  const locale = useLocale();
  const { t, language } = locale;
  const id = useId();
  const modes = modesFor(scenario, lever.path);
  const shown = modes.includes(lever.mode) ? modes : [lever.mode, ...modes];
  const label = t('analysis:solve.lever', { number });
  const preset = rangeText(scenario, lever, language);
  return (
    <fieldset className={isPriced ? 'solve-row priced' : 'solve-row'}>
      <legend className="visually-hidden">{label}</legend>
      <div className="field">
        <span className="solve-label" aria-hidden="true">
          {label}
        </span>
        <LeverPicker
          scenario={scenario}
          label={label}
          name={leverName(lever, scenario, locale)}
          taken={taken}
          onPick={(path) => onChange(firstLever(scenario, path) ?? lever)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-mode`}>{t('analysis:solve.moved')}</label>
        <select
          id={`${id}-mode`}
          value={lever.mode}
          onChange={(event) => {
            const mode = modes.find((known) => known === event.target.value);
            if (mode) onChange({ ...lever, mode, range: '', price: '' });
          }}
        >
          {shown.map((mode) => (
            <option key={mode} value={mode}>
              {t(`analysis:solve.mode.${mode}`)}
            </option>
          ))}
        </select>
      </div>
      <TypedField
        key={`${lever.path} ${lever.mode}`}
        label={t(lever.range === '' ? 'analysis:solve.firstRange' : 'analysis:solve.range')}
        value={lever.range === '' ? preset : lever.range}
        read={(text) => readLever(scenario, { ...lever, range: text === preset ? '' : text })}
        refuse={(error) => refusedLever(error, { t })}
        onChange={(range) => onChange({ ...lever, range: range === preset ? '' : range })}
      />
      {isPriced && (
        <TypedField
          key={`${lever.path} ${lever.mode} price`}
          label={t(`analysis:solve.price.${priceUnit(scenario, lever)}`)}
          value={lever.price}
          placeholder={t('analysis:solve.noPrice')}
          read={(price) => readPrice(scenario, { ...lever, price })}
          refuse={(error) => refusedPrice(error, { t })}
          onChange={(price) => onChange({ ...lever, price })}
        />
      )}
      {onRemove && (
        <button
          type="button"
          className="button icon solve-remove"
          aria-label={t('analysis:solve.remove', { name: leverName(lever, scenario, locale) })}
          onClick={onRemove}
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </fieldset>
  );
}
