import { useState } from 'react';
import { useLocale } from '../locale';
import { useDocument, useStores } from '../state/stores';
import type { ItemKey } from './model';

/** The name of a segment, a cost line or an event, being typed: Enter takes it, Escape leaves it. */
export function RenameItem({ item, onEnd }: { readonly item: ItemKey; readonly onEnd: () => void }) {
  const { t, words } = useLocale();
  const { documents } = useStores();
  const before = useDocument(({ scenario }) => scenario?.assumptions[item.list].find(({ id }) => id === item.id)?.name);
  const [name, setName] = useState(() => words(before ?? ''));

  function take() {
    const next = name.trim();
    // A name in two languages that is left as it was stays in both.
    if (next !== '' && next !== words(before ?? '')) documents.getState().setPath(`${item.list}.${item.id}.name`, next);
    onEnd();
  }

  return (
    <div className="group-rename">
      <input
        type="text"
        aria-label={t('structure:name')}
        value={name}
        maxLength={200}
        data-draft
        ref={(input) => input?.focus()}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') onEnd();
        }}
      />
    </div>
  );
}
