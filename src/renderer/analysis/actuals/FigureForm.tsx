import { putActual } from '@shared/analysis/actuals/add';
import { describeError } from '@shared/language/errors';
import { reportableSeries, reportedNames } from '@shared/report/reported';
import type { AppError } from '@shared/result';
import { type Actual, actualAddress, MARKS, type Mark, parseSpan, spanLabel } from '@shared/scenario/actuals';
import { monthLabel } from '@shared/scenario/calendar';
import { formatNumber } from '@shared/scenario/parsing/parse-quantity';
import type { Scenario } from '@shared/scenario/schema';
import { type FormEvent, useId, useState } from 'react';
import { useStores } from '../../state/stores';
import { LabelledSelect } from '../../ui/LabelledSelect';
import { type Locale, useLocale } from '../../ui/locale';

interface FigureFormProps {
  readonly scenario: Scenario;
  /** The figure that is changed; null for a new one. */
  readonly edited: Actual | null;
  readonly onClose: () => void;
  readonly onSaved?: (address: string) => void;
}

interface Typed {
  readonly series: string;
  readonly span: string;
  readonly amount: string;
  readonly mark: Mark;
  readonly document: string;
  readonly place: string;
}

function typedOf(scenario: Scenario, edited: Actual | null, { language, words }: Locale): Typed {
  if (!edited) {
    const year = monthLabel(scenario.balanceDate, 1).slice(0, 4);
    return { series: 'revenue', span: year, amount: '', mark: 'single', document: '', place: '' };
  }
  const { series, value, mark, source } = edited;
  const isStated = source.kind === 'stated';
  return {
    series,
    span: spanLabel(edited),
    amount: formatNumber(value, 'money', language),
    mark,
    document: isStated ? words(source.document) : '',
    place: isStated ? words(source.place) : '',
  };
}

/** What was reported, as it is typed: a new figure, or one that is there. Taken over it is one step of undo. */
export function FigureForm({ scenario, edited, onClose, onSaved }: FigureFormProps) {
  const locale = useLocale();
  const { t } = locale;
  const { documents } = useStores();
  const [before] = useState(() => typedOf(scenario, edited, locale));
  const [typed, setTyped] = useState(before);
  const [error, setError] = useState<AppError | null>(null);
  const nameOf = reportedNames(scenario, locale);
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });

  function save(event: FormEvent) {
    event.preventDefault();
    const { mark, document, place } = typed;
    // What was not touched keeps its source, whatever it says.
    const isSameSource = document === before.document && place === before.place && typed.amount === before.amount;
    const reading = { mark, note: edited?.note, ...(document !== '' && !isSameSource && { document, place }) };
    const saved = documents
      .getState()
      .restructure((now) => putActual(now, typed, reading, edited ? actualAddress(edited) : undefined));
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    const span = parseSpan(typed.span);
    if (span) onSaved?.(actualAddress({ series: typed.series, ...span }));
    onClose();
  }

  return (
    <form className="actuals-form" onSubmit={save} aria-label={t('analysis:actuals.view.form')}>
      <div className="field">
        <LabelledSelect
          label={t('analysis:actuals.view.column.figure')}
          value={typed.series}
          choices={reportableSeries(scenario)}
          nameOf={nameOf}
          onChoose={(series) => set({ series })}
        />
      </div>
      <FormField label={t('analysis:actuals.view.span')} value={typed.span} onText={(span) => set({ span })} />
      <FormField
        label={t('analysis:actuals.view.amount', { currency: scenario.currency })}
        value={typed.amount}
        onText={(amount) => set({ amount })}
      />
      <div className="field">
        <LabelledSelect
          label={t('analysis:actuals.view.readIn')}
          value={typed.mark}
          choices={MARKS}
          nameOf={(mark) => t(`analysis:actuals.mark.${mark}`)}
          onChoose={(mark) => set({ mark })}
        />
      </div>
      <FormField label={t('panel:source.document')} value={typed.document} onText={(document) => set({ document })} />
      <FormField label={t('panel:source.place')} value={typed.place} onText={(place) => set({ place })} />
      {error && (
        <p className="wrong" role="alert">
          {describeError(error, t)}
        </p>
      )}
      <div className="actuals-buttons">
        <button type="submit" className="button primary">
          {t(edited ? 'analysis:actuals.view.save' : 'analysis:actuals.view.add')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('panel:app.cancel')}
        </button>
        <span className="study-note">{t('analysis:actuals.view.formHint')}</span>
      </div>
    </form>
  );
}

interface FormFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}

function FormField({ label, value, onText }: FormFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}
