import { parseCondition } from '@shared/analysis/selection/parse';
import { conditionInWords } from '@shared/analysis/selection/words';
import { describeError } from '@shared/language/errors';
import type { AppError } from '@shared/result';
import type { Scenario } from '@shared/scenario/schema';
import { useMemo, useState } from 'react';
import { useStores } from '../../state/stores';
import { DraftInput } from '../../ui/DraftInput';
import { useLocale } from '../../ui/locale';
import { readyConditions } from './ready';

interface ConditionFieldProps {
  readonly scenario: Scenario;
  readonly typed: string;
}

/** Where a condition is typed. It takes effect as soon as it can be read; why it cannot is said once the field is left. */
export function ConditionField({ scenario, typed }: ConditionFieldProps) {
  const { t } = useLocale();
  const { window } = useStores();
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState<AppError | null>(null);
  // What was read once may be about something that has been removed since.
  const inForce = useMemo(() => parseCondition(scenario, typed), [scenario, typed]);
  const error = refused ?? (draft === null && !inForce.ok ? inForce.error : null);

  function onDraft(text: string | null) {
    setDraft(text);
    setRefused(null);
    if (text !== null && parseCondition(scenario, text).ok) window.setState({ condition: text });
  }

  function onCommit(): boolean {
    if (draft === null) return true;
    const read = parseCondition(scenario, draft);
    setRefused(read.ok ? null : read.error);
    if (!read.ok) return false;
    window.setState({ condition: draft });
    setDraft(null);
    return true;
  }

  return (
    <DraftInput
      label={t('analysis:conditions.field')}
      value={typed}
      draft={draft}
      onDraft={onDraft}
      onCommit={onCommit}
      error={error && describeError(error, t)}
      ofDocument={false}
      className="condition-field"
      testId="condition"
    />
  );
}

/** A few conditions to begin with. */
export function ReadyConditions({ scenario, typed }: ConditionFieldProps) {
  const locale = useLocale();
  const { window } = useStores();
  const ready = useMemo(
    () =>
      readyConditions(scenario).flatMap((text) => {
        const condition = parseCondition(scenario, text);
        return condition.ok ? [{ text, name: conditionInWords(condition.value, scenario, locale) }] : [];
      }),
    [scenario, locale],
  );
  return (
    <fieldset className="ready" aria-label={locale.t('analysis:conditions.ready')}>
      {ready.map(({ text, name }) => (
        <button
          key={text}
          type="button"
          className="chip"
          aria-pressed={text === typed}
          onClick={() => window.setState({ condition: text })}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
