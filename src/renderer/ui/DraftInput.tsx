import { type KeyboardEvent, type LabelHTMLAttributes, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useOpenDraft } from '../state/use-open-draft';
import { useTypedSteps } from '../state/use-typed-steps';
import { focusAnswers } from './MeantPercent';

interface DraftInputProps {
  readonly label: string;
  /** The value in force, as it would be typed. */
  readonly value: string;
  /** What is being typed instead, if anything; kept by the owner where several fields make one value. */
  readonly draft: string | null;
  readonly onDraft: (draft: string | null) => void;
  /** Takes over the draft, if there is one; false where it is refused. The owner drops the draft if it is accepted. */
  readonly onCommit: () => boolean;
  readonly error: string | null;
  /** False for what is no part of the document. */
  readonly ofDocument?: boolean;
  readonly hideLabel?: boolean;
  /** The owner shows the error itself, under several fields. */
  readonly hideError?: boolean;
  readonly className?: string;
  readonly testId?: string;
  /** Said where the field is empty, which it may be. */
  readonly placeholder?: string | undefined;
  /** What else its name can do: it may be pulled. */
  readonly labelProps?: LabelHTMLAttributes<HTMLLabelElement>;
}

/** A field whose text takes effect on Enter or on leaving it; Escape gives it up. A refused text stays, with the reason under it. */
export function DraftInput({
  label,
  value,
  draft,
  onDraft,
  onCommit,
  error,
  ofDocument = true,
  hideLabel = false,
  hideError = false,
  className = '',
  testId,
  placeholder,
  labelProps,
}: DraftInputProps) {
  const id = useId();
  const fieldRef = useRef<HTMLInputElement>(null);
  const { take, drop } = useOpenDraft({
    name: label,
    text: draft,
    ofDocument,
    commit: onCommit,
    onDrop: () => onDraft(null),
    fieldRef,
  });

  const onChange = useTypedSteps(fieldRef, value, draft, onDraft);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      // What it opens must not take the same key for an answer.
      event.preventDefault();
      // What is asked is there to be answered once the refusal is drawn.
      if (!flushSync(take)) focusAnswers(fieldRef.current);
    }
    if (event.key !== 'Escape' || draft === null) return;
    // What it stands in stays open.
    event.preventDefault();
    event.stopPropagation();
    drop();
  }

  return (
    <div className={`field ${className}`}>
      <label htmlFor={id} {...labelProps} className={hideLabel ? 'visually-hidden' : labelProps && 'pulled'}>
        {label}
      </label>
      <input
        ref={fieldRef}
        id={id}
        data-testid={testId}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={draft ?? value}
        aria-invalid={error !== null}
        aria-describedby={error !== null && !hideError ? `${id}-error` : undefined}
        onChange={onChange}
        onFocus={(event) => event.target.select()}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      {error !== null && !hideError && (
        <p id={`${id}-error`} className="wrong" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
