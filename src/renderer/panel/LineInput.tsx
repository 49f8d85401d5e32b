import { describeError } from '@shared/language/errors';
import type { AppError, Result } from '@shared/result';
import { useId, useRef, useState } from 'react';
import { useOpenDraft } from '../state/use-open-draft';
import { useTypedSteps } from '../state/use-typed-steps';
import { useLocale } from '../ui/locale';

interface LineInputProps {
  readonly className: string;
  readonly label: string;
  /** What stands there before anything is typed. */
  readonly before: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Takes what was typed, without blanks around it; a refusal stands under the field and the text in it. */
  readonly take: (text: string) => Result<unknown>;
  readonly onDrop: () => void;
  readonly testId?: string;
}

/** A field that stands in the panel while something is typed in a line: Enter and leaving it take it, Escape leaves it. */
export function LineInput(props: LineInputProps) {
  const { className, label, before, placeholder, maxLength, testId, onDrop } = props;
  const { t } = useLocale();
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<AppError | null>(null);

  function commit(): boolean {
    const taken = props.take(draft?.trim() ?? '');
    if (!taken.ok) setWrong(taken.error);
    return taken.ok;
  }

  const { take, drop } = useOpenDraft({ name: label, text: draft, commit, onDrop, fieldRef: inputRef });
  const onChange = useTypedSteps(inputRef, before, draft, (next) => {
    setDraft(next);
    setWrong(null);
  });

  return (
    <div className={className} data-testid={testId}>
      <input
        type="text"
        aria-label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        spellCheck={false}
        value={draft ?? before}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        ref={inputRef}
        // biome-ignore lint/a11y/noAutofocus: it was asked for to be typed in
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={onChange}
        onBlur={take}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') drop();
        }}
      />
      {wrong && (
        <p
          id={`${id}-wrong`}
          className="wrong"
          role="alert"
          ref={(reason) => reason?.scrollIntoView({ block: 'nearest' })}
        >
          {describeError(wrong, t)}
        </p>
      )}
    </div>
  );
}
