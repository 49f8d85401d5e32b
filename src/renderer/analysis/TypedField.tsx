import type { AppError, Result } from '@shared/result';
import { useState } from 'react';
import { DraftInput } from '../ui/DraftInput';

interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** What the text would mean; a refusal stands under the field and the text in it. */
  readonly read: (text: string) => Result<unknown>;
  readonly refuse: (error: AppError) => string;
  readonly onChange: (text: string) => void;
  readonly hideLabel?: boolean;
}

/** A text of the form, taken over where it can be read. What is in force may be refused too: the scenario may have changed. */
export function TypedField({ label, value, placeholder, read, refuse, onChange, hideLabel = false }: TypedFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const inForce = draft === null ? read(value) : null;
  const shown = error ?? (inForce && !inForce.ok ? inForce.error : null);

  function onDraft(text: string | null) {
    setDraft(text);
    setError(null);
  }

  function onCommit(): boolean {
    if (draft === null) return true;
    const meant = read(draft.trim());
    if (!meant.ok) {
      setError(meant.error);
      return false;
    }
    setDraft(null);
    onChange(draft.trim());
    return true;
  }

  return (
    <DraftInput
      label={label}
      value={value}
      draft={draft}
      onDraft={onDraft}
      onCommit={onCommit}
      error={shown && refuse(shown)}
      ofDocument={false}
      placeholder={placeholder}
      hideLabel={hideLabel}
    />
  );
}
