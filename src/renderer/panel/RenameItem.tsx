import { describeError } from '@shared/language/errors';
import { type AppError, ok } from '@shared/result';
import { useId, useRef, useState } from 'react';
import { useDocument, useStores } from '../state/stores';
import { useOpenDraft } from '../state/use-open-draft';
import { useTypedSteps } from '../state/use-typed-steps';
import { useLocale } from '../ui/locale';
import type { ItemKey } from './model';

/** The name of a segment, a cost line or an event, being typed: Enter takes it, Escape leaves it. */
export function RenameItem({ item, onEnd }: { readonly item: ItemKey; readonly onEnd: () => void }) {
  const { t, words } = useLocale();
  const { documents } = useStores();
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const named = useDocument(({ scenario }) => scenario?.assumptions[item.list].find((one) => one.id === item.id)?.name);
  const before = words(named ?? '');
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<AppError | null>(null);

  function commit(): boolean {
    const next = draft?.trim() ?? '';
    // A name in two languages that is left as it was stays in both.
    const isSame = next === '' || next === before;
    const outcome = isSame ? ok(true) : documents.getState().setPath(`${item.list}.${item.id}.name`, next);
    if (outcome.ok) onEnd();
    else setWrong(outcome.error);
    return outcome.ok;
  }

  const { take, drop } = useOpenDraft({
    name: t('structure:name'),
    text: draft,
    commit,
    onDrop: onEnd,
    fieldRef: inputRef,
  });
  const onChange = useTypedSteps(inputRef, before, draft, (next) => {
    setDraft(next);
    setWrong(null);
  });

  return (
    <div className="group-rename" data-testid="rename">
      <input
        type="text"
        aria-label={t('structure:name')}
        value={draft ?? before}
        maxLength={200}
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
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {describeError(wrong, t)}
        </p>
      )}
    </div>
  );
}
