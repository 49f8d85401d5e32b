import { type KeyboardEvent, type LabelHTMLAttributes, useId } from 'react';

interface DraftInputProps {
  readonly label: string;
  /** The value in force, as it would be typed. */
  readonly value: string;
  /** What is being typed instead, if anything; kept by the owner where several fields make one value. */
  readonly draft: string | null;
  readonly onDraft: (draft: string | null) => void;
  /** Takes over the draft. The owner drops the draft if it is accepted. */
  readonly onCommit: () => void;
  readonly error: string | null;
  readonly hideLabel?: boolean;
  /** The owner shows the error itself, under several fields. */
  readonly hideError?: boolean;
  readonly className?: string;
  /** Said where the field is empty, which it may be. */
  readonly placeholder?: string | undefined;
  /** What else its name can do: it may be pulled. */
  readonly labelProps?: LabelHTMLAttributes<HTMLLabelElement>;
}

/** A field whose text takes effect on Enter or on leaving it. A refused text stays, with the reason under it. */
export function DraftInput({
  label,
  value,
  draft,
  onDraft,
  onCommit,
  error,
  hideLabel = false,
  hideError = false,
  className = '',
  placeholder,
  labelProps,
}: DraftInputProps) {
  const id = useId();

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    // What it opens must not take the same key for an answer.
    event.preventDefault();
    onCommit();
  }

  return (
    <div className={`field ${className}`}>
      <label htmlFor={id} {...labelProps} className={hideLabel ? 'visually-hidden' : labelProps && 'pulled'}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={draft ?? value}
        aria-invalid={error !== null}
        aria-describedby={error !== null && !hideError ? `${id}-error` : undefined}
        // Undo means the letters while there is a draft, and the document otherwise.
        data-draft={draft !== null || undefined}
        onChange={(event) => onDraft(event.target.value === value ? null : event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={onCommit}
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
