import type { FundingEvent, Scenario } from '@shared/scenario/schema';
import { addItem, type ItemList, type NewItem } from '@shared/scenario/structure';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { PopupMenu } from '../ui/PopupMenu';
import { TypedChange } from './TypedChange';

const EVENT_KINDS = [
  'ipo',
  'equity',
  'convertible',
  'loan',
  'termLoan',
  'grant',
  'other',
] as const satisfies readonly FundingEvent['kind'][];
/** What can be added of changes; a cut that cash sets off is one by a percentage. */
const CHANGE_KINDS = ['factor', 'amount', 'margin', 'payment', 'span', 'cash'] as const;

/** An item that can be added, by the key of its name. */
interface Choice {
  readonly kind: 'segments' | 'costs' | (typeof EVENT_KINDS)[number] | (typeof CHANGE_KINDS)[number];
  readonly item: NewItem;
}

/** A change of the first line that it can be of: the others are chosen once it is there. */
function changeOf(kind: (typeof CHANGE_KINDS)[number], { assumptions }: Scenario): NewItem | null {
  const [segment] = assumptions.segments;
  switch (kind) {
    case 'margin':
      return segment ? { list: 'changes', begins: 'month', effect: kind, targets: [`segments.${segment.id}`] } : null;
    case 'payment':
      return { list: 'changes', begins: 'month', effect: kind, targets: [] };
    case 'cash':
      return { list: 'changes', begins: 'cash', effect: 'factor', targets: ['compute'] };
    default:
      return { list: 'changes', begins: 'month', effect: kind, targets: ['compute'] };
  }
}

function choicesOf(list: ItemList, scenario: Scenario): Choice[] {
  switch (list) {
    case 'events':
      return EVENT_KINDS.map((kind) => ({ kind, item: { list, kind } }));
    case 'changes':
      return CHANGE_KINDS.flatMap((kind) => {
        const item = changeOf(kind, scenario);
        return item ? [{ kind, item }] : [];
      });
    default:
      return [{ kind: list, item: { list } }];
  }
}

interface AddItemProps {
  readonly list: ItemList;
  readonly scenario: Scenario;
  /** Told the key of the group that is new. */
  readonly onAdded: (key: string) => void;
}

/** Behind the last of its kind: one more. */
export function AddItem({ list, scenario, onAdded }: AddItemProps) {
  const { t } = useLocale();
  const { documents, window } = useStores();
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [typing, setTyping] = useState(false);
  const choices = choicesOf(list, scenario);
  const [only, ...others] = choices;

  function add({ kind, item }: Choice) {
    const name = t(`structure:new.${kind}`);
    const outcome = documents.getState().restructure((current) => addItem(current, item, name));
    if (!outcome.ok) {
      window.setState({ alert: outcome.error, mayMove: false, exported: null });
      return;
    }
    const added = documents.getState().scenario?.assumptions[list].at(-1);
    if (added) onAdded(`${list}.${added.id}`);
  }

  function endTyping(key: string | null) {
    setTyping(false);
    if (key !== null) onAdded(key);
  }

  return (
    <div className="add-item">
      <button
        type="button"
        className="link"
        aria-haspopup={others.length > 0 ? 'menu' : undefined}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          if (others.length > 0) setMenuAt({ x: left, y: bottom + 2 });
          else if (only) add(only);
        }}
      >
        <Plus size={14} aria-hidden="true" />
        {t(`structure:add.${list}`)}
      </button>
      {typing && <TypedChange scenario={scenario} onEnd={endTyping} />}
      {menuAt && (
        <PopupMenu
          label={t(`structure:add.${list}`)}
          {...menuAt}
          items={[
            ...choices.map((choice) => ({
              id: choice.kind,
              label: t(`structure:new.${choice.kind}`),
              action: () => add(choice),
            })),
            // In the next frame: the focus goes back to the button first.
            ...(list === 'changes'
              ? [
                  {
                    id: 'typed',
                    label: t('structure:change.type'),
                    action: () => requestAnimationFrame(() => setTyping(true)),
                  },
                ]
              : []),
          ]}
          onClose={() => setMenuAt(null)}
        />
      )}
    </div>
  );
}
