import type { FundingEvent } from '@shared/scenario/schema';
import { addItem, type ItemList, type NewItem } from '@shared/scenario/structure';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { PopupMenu } from '../ui/PopupMenu';

const EVENT_KINDS = ['ipo', 'equity', 'loan', 'grant', 'other'] as const satisfies readonly FundingEvent['kind'][];

interface AddItemProps {
  readonly list: ItemList;
  /** Told the key of the group that is new. */
  readonly onAdded: (key: string) => void;
}

/** Behind the last of its kind: one more. */
export function AddItem({ list, onAdded }: AddItemProps) {
  const { t } = useLocale();
  const { documents, window } = useStores();
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);

  function add(item: NewItem) {
    const name = t(`structure:new.${item.list === 'events' ? item.kind : item.list}`);
    const outcome = documents.getState().restructure((scenario) => addItem(scenario, item, name));
    if (!outcome.ok) {
      window.setState({ alert: outcome.error, mayMove: false, exported: null });
      return;
    }
    const added = documents.getState().scenario?.assumptions[list].at(-1);
    if (added) onAdded(`${list}.${added.id}`);
  }

  return (
    <div className="add-item">
      <button
        type="button"
        className="link"
        aria-haspopup={list === 'events' ? 'menu' : undefined}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          if (list === 'events') setMenuAt({ x: left, y: bottom + 2 });
          else add({ list });
        }}
      >
        <Plus size={14} aria-hidden="true" />
        {t(`structure:add.${list}`)}
      </button>
      {menuAt && (
        <PopupMenu
          label={t('structure:add.events')}
          {...menuAt}
          items={EVENT_KINDS.map((kind) => ({
            id: kind,
            label: t(`structure:new.${kind}`),
            action: () => add({ list: 'events', kind }),
          }))}
          onClose={() => setMenuAt(null)}
        />
      )}
    </div>
  );
}
