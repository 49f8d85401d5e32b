import { type Measure, measureAt } from '@shared/analysis/selection/measure';
import { parseCondition } from '@shared/analysis/selection/parse';
import { describeError } from '@shared/language/errors';
import type { AppError } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { X } from 'lucide-react';
import { useState } from 'react';
import { DraftInput } from '../../ui/DraftInput';
import { useLocale } from '../../ui/locale';
import { type Choice, choiceOf, comparisonsOf, isOfMonth, textOf } from './choices';
import { MeasureSelect } from './MeasureSelect';

interface BuiltRowProps {
  readonly scenario: Scenario;
  readonly row: Choice;
  readonly onRow: (row: Choice) => void;
  readonly onRemove: (() => void) | null;
}

/** One comparison: what is compared, how, and with what. */
export function BuiltRow({ scenario, row, onRow, onRemove }: BuiltRowProps) {
  const { t } = useLocale();
  const found = measureAt(scenario, row.address);
  if (!found.ok) return null;
  const measure = found.value;
  const offered = comparisonsOf(measure);
  const comparisons = offered.includes(row.compared) ? offered : [...offered, row.compared];
  const takesValue = row.compared !== 'never' && row.compared !== 'happens';
  return (
    <>
      <MeasureSelect
        scenario={scenario}
        address={row.address}
        onAddress={(address) => {
          const next = measureAt(scenario, address);
          if (next.ok) onRow(next.value.unit === measure.unit ? { ...row, address } : choiceOf(next.value));
        }}
      />
      <select
        className="built-compared"
        aria-label={t('analysis:conditions.comparison')}
        value={row.compared}
        onChange={(event) => onRow({ ...row, compared: event.target.value as Choice['compared'] })}
      >
        {comparisons.map((one) => (
          <option key={one} value={one}>
            {t(`analysis:conditions.compared.${wordOf(one, measure)}`)}
          </option>
        ))}
      </select>
      {takesValue && <ValueField scenario={scenario} row={row} part="value" onRow={onRow} />}
      {row.compared === 'between' && <ValueField scenario={scenario} row={row} part="upper" onRow={onRow} />}
      {onRemove && (
        <button
          type="button"
          className="button icon quiet"
          aria-label={t('analysis:conditions.remove')}
          onClick={onRemove}
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </>
  );
}

/** A month is not at most another, but by it. */
function wordOf(compared: Choice['compared'], measure: Measure): Choice['compared'] | 'by' | 'from' {
  if (!isOfMonth(measure)) return compared;
  return compared === 'atMost' ? 'by' : compared === 'atLeast' ? 'from' : compared;
}

interface ValueFieldProps extends Pick<BuiltRowProps, 'scenario' | 'row' | 'onRow'> {
  readonly part: 'value' | 'upper';
}

function ValueField({ scenario, row, part, onRow }: ValueFieldProps) {
  const { t } = useLocale();
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState<AppError | null>(null);

  function onCommit(): boolean {
    if (draft === null) return true;
    const next = { ...row, [part]: draft };
    const read = parseCondition(scenario, textOf({ join: 'and', rows: [next] }));
    setRefused(read.ok ? null : read.error);
    if (!read.ok) return false;
    onRow(next);
    setDraft(null);
    return true;
  }

  return (
    <DraftInput
      label={t(`analysis:conditions.${part}`)}
      hideLabel
      value={row[part]}
      draft={draft}
      onDraft={(text) => {
        setDraft(text);
        setRefused(null);
      }}
      onCommit={onCommit}
      error={refused && describeError(refused, t)}
      ofDocument={false}
      className="built-value"
    />
  );
}
