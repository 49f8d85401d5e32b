import { unitContext } from '@shared/report/in-words';
import { ok } from '@shared/result';
import { typingContext } from '@shared/scenario/edit';
import type { ListedAssumption } from '@shared/scenario/listing';
import { parseChange } from '@shared/scenario/parsing/parse-change';
import { formatQuantity } from '@shared/scenario/parsing/parse-quantity';
import type { Scenario } from '@shared/scenario/schema';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStores } from '../state/stores';
import { useOpenDraft } from '../state/use-open-draft';
import { useTypedSteps } from '../state/use-typed-steps';
import { useLocale } from '../ui/locale';
import { focusAnswers, isDoubt, MeantPercent } from '../ui/MeantPercent';
import { refusedQuantity } from '../ui/refusals';

/** What typing begins with: the value that is there, nothing, or something that was pasted and does not fit. */
export type TypedFrom = 'value' | 'nothing' | { readonly pasted: string };

interface RowTypingProps {
  readonly scenario: Scenario;
  readonly listed: ListedAssumption;
  readonly name: string;
  readonly from: TypedFrom;
  /** Told whether the focus was in the field, which is gone then. */
  readonly onEnd: (hadFocus: boolean) => void;
}

/** A row that is being typed over: Enter takes it, Escape leaves it, and what was understood stands beneath. */
export function RowTyping({ scenario, listed, name, from, onEnd }: RowTypingProps) {
  const { t, format, language } = useLocale();
  const { documents } = useStores();
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const { path, field, assumption } = listed;
  const [draft, setDraft] = useState(typeof from === 'string' ? null : from.pasted);
  const [wrong, setWrong] = useState<string | null>(null);
  const context = unitContext(scenario, listed);
  const before = formatQuantity(assumption.quantity, field.unit, language);
  const start = from === 'value' ? before : '';
  const text = draft ?? start;
  const read = parseChange(text, assumption.quantity, field.unit, typingContext(scenario, listed));

  const asked = read.ok ? null : read.error;

  const end = () => onEnd(inputRef.current?.parentElement?.contains(document.activeElement) ?? false);

  function commit(): boolean {
    // Nothing was typed, or all of it was taken away again.
    const isEmpty = draft === null || draft.trim() === '';
    const taken = () => (read.ok ? documents.getState().setAssumption(path, read.value) : read);
    const outcome = isEmpty ? ok(true) : taken();
    if (outcome.ok) {
      end();
      return true;
    }
    setWrong(refusedQuantity(outcome.error, read.ok ? read.value.kind : null, field, context, { t, format }));
    return false;
  }

  const commitRef = useRef(commit);
  commitRef.current = commit;
  useEffect(() => {
    inputRef.current?.focus();
    // What is there is there to be replaced.
    inputRef.current?.select();
    // Refused already: the reason is to be read.
    if (typeof from !== 'string') commitRef.current();
  }, [from]);

  const { take, drop } = useOpenDraft({ name, text: draft, commit, onDrop: end, fieldRef: inputRef });

  const onChange = useTypedSteps(inputRef, start, draft, (next) => {
    setDraft(next);
    setWrong(null);
  });

  function answer(meant: string) {
    flushSync(() => setDraft(meant));
    take();
  }

  function onKeyDown(event: KeyboardEvent) {
    // The list outside has keys of its own.
    event.stopPropagation();
    if (event.key === 'Escape') drop();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (isDoubt(asked)) focusAnswers(inputRef.current);
    else take();
  }

  return (
    <div className="row row-typing" data-testid="row-typing" data-asks>
      <label htmlFor={id} className="row-name">
        {name}
      </label>
      <input
        ref={inputRef}
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-words`}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onBlur={take}
      />
      {isDoubt(asked) ? (
        <MeantPercent error={asked} onAnswer={answer} onDrop={drop} />
      ) : (
        <p
          id={`${id}-words`}
          className={wrong === null ? 'row-echo' : 'wrong'}
          role={wrong === null ? 'status' : 'alert'}
        >
          {wrong ??
            (read.ok ? `${t('panel:editor.understood')} ${format.quantity(read.value, field.unit, context)}` : '')}
        </p>
      )}
    </div>
  );
}
