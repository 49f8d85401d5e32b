import { unitContext } from '@shared/report/in-words';
import { typingContext } from '@shared/scenario/edit';
import type { ListedAssumption } from '@shared/scenario/listing';
import type { Scenario } from '@shared/scenario/schema';
import { parseChange } from '@shared/scenario/typed-change';
import { writeQuantity } from '@shared/scenario/typed-quantity';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useLocale } from '../locale';
import { useStores } from '../state/stores';
import { refusedQuantity } from './wording';

interface RowTypingProps {
  readonly scenario: Scenario;
  readonly listed: ListedAssumption;
  readonly name: string;
  /** What was typed to begin; empty to change what is there. */
  readonly first: string;
  readonly onEnd: () => void;
}

/** A row that is being typed over: Enter takes it, Escape leaves it, and what was understood stands beneath. */
export function RowTyping({ scenario, listed, name, first, onEnd }: RowTypingProps) {
  const { t, format, language } = useLocale();
  const { documents } = useStores();
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const { path, field, assumption } = listed;
  const [text, setText] = useState(() => first || writeQuantity(assumption.quantity, field.unit, language));
  const [wrong, setWrong] = useState<string | null>(null);
  const context = unitContext(scenario, listed);
  const read = parseChange(text, assumption.quantity, field.unit, typingContext(scenario, listed));

  useEffect(() => {
    inputRef.current?.focus();
    // A first letter is where the number begins; an old number is there to be replaced.
    if (first === '') inputRef.current?.select();
  }, [first]);

  /** True where there is nothing left to put right. */
  function take(): boolean {
    const outcome = read.ok ? documents.getState().setAssumption(path, read.value) : read;
    if (outcome.ok) return true;
    setWrong(refusedQuantity(outcome.error, read.ok ? read.value.kind : null, field, context, { t, format }));
    return false;
  }

  function onKeyDown(event: KeyboardEvent) {
    // The list outside has keys of its own.
    event.stopPropagation();
    if (event.key === 'Escape' || (event.key === 'Enter' && take())) onEnd();
  }

  return (
    <div className="row row-typing">
      <label htmlFor={id} className="row-name">
        {name}
      </label>
      <input
        ref={inputRef}
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        data-draft
        value={text}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-words`}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => take() && onEnd()}
      />
      <p
        id={`${id}-words`}
        className={wrong === null ? 'row-echo' : 'wrong'}
        role={wrong === null ? 'status' : 'alert'}
      >
        {wrong ??
          (read.ok ? `${t('panel:editor.understood')} ${format.quantity(read.value, field.unit, context)}` : '')}
      </p>
    </div>
  );
}
