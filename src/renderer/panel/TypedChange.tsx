import { describeError } from '@shared/language/errors';
import { withoutIsolation } from '@shared/language/isolated';
import { lineNames } from '@shared/report/in-words';
import { qualified } from '@shared/report/inputs';
import type { AppError } from '@shared/result';
import { addTypedChange } from '@shared/scenario/edit-changes';
import type { TypedChange as Typed } from '@shared/scenario/parsing/change';
import type { Scenario } from '@shared/scenario/schema';
import { useId, useRef, useState } from 'react';
import { useStores } from '../state/stores';
import { useOpenDraft } from '../state/use-open-draft';
import { useTypedSteps } from '../state/use-typed-steps';
import { useLocale } from '../ui/locale';

interface TypedChangeProps {
  readonly scenario: Scenario;
  /** Told the key of the group that is new; null where none is. */
  readonly onEnd: (key: string | null) => void;
}

/** A new change, being typed in a line: Enter takes it, Escape leaves it. */
export function TypedChange({ scenario, onEnd }: TypedChangeProps) {
  const locale = useLocale();
  const { t } = locale;
  const { documents } = useStores();
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<AppError | null>(null);

  /** "Cloud: change by a percentage" where no name is typed. */
  function nameOf({ body }: Typed): string {
    const kind = t(`structure:new.${body.effect}`);
    if (body.targets.length === 0) return kind;
    return withoutIsolation(qualified(lineNames(body.targets, scenario, locale), kind, locale));
  }

  function commit(): boolean {
    const text = draft?.trim() ?? '';
    if (text === '') {
      onEnd(null);
      return true;
    }
    const outcome = documents.getState().restructure((now) => addTypedChange(now, text, nameOf));
    if (!outcome.ok) {
      setWrong(outcome.error);
      return false;
    }
    const added = documents.getState().scenario?.assumptions.changes.at(-1);
    onEnd(added ? `changes.${added.id}` : null);
    return true;
  }

  const { take, drop } = useOpenDraft({
    name: t('structure:change.text'),
    text: draft,
    commit,
    onDrop: () => onEnd(null),
    fieldRef: inputRef,
  });
  const onChange = useTypedSteps(inputRef, '', draft, (next) => {
    setDraft(next);
    setWrong(null);
  });

  return (
    <div className="typed-change">
      <input
        type="text"
        aria-label={t('structure:change.text')}
        placeholder={t('structure:change.example')}
        spellCheck={false}
        value={draft ?? ''}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        ref={inputRef}
        // biome-ignore lint/a11y/noAutofocus: it was asked for to be typed in
        autoFocus
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
