import { ChevronDown, ChevronRight, Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import { useLocale } from '../ui/locale';
import { PopupMenu } from '../ui/PopupMenu';
import type { GroupModel } from './model';
import { RenameItem } from './RenameItem';
import { useItemMenu } from './use-item-menu';

interface GroupHeadProps {
  readonly group: GroupModel;
  readonly count: string;
  readonly expanded: boolean;
  readonly onToggle: () => void;
  readonly tabIndex: 0 | -1;
}

/** The heading of a group: it opens and closes, and of a segment, a cost line or an event it has a menu. */
export function GroupHead({ group, count, expanded, onToggle, tabIndex }: GroupHeadProps) {
  const { t } = useLocale();
  const [renaming, setRenaming] = useState(false);
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const titleRef = useRef<HTMLButtonElement>(null);
  const items = useItemMenu(group.item, () => setRenaming(true));
  const Chevron = expanded ? ChevronDown : ChevronRight;

  if (renaming && group.item) {
    return (
      <RenameItem
        item={group.item}
        onEnd={() => {
          setRenaming(false);
          requestAnimationFrame(() => titleRef.current?.focus());
        }}
      />
    );
  }
  return (
    <h3 className="group-head">
      <button
        ref={titleRef}
        type="button"
        className="group-title"
        data-nav={group.key}
        tabIndex={tabIndex}
        aria-expanded={expanded}
        onClick={onToggle}
        onContextMenu={(event) => {
          if (!group.item) return;
          // One menu at a time: words that are selected would have one of their own.
          event.preventDefault();
          setMenuAt({ x: event.clientX, y: event.clientY });
        }}
      >
        <Chevron size={14} aria-hidden="true" />
        <span className="group-name">{group.title}</span>
        {group.off && <span className="group-off">{t('panel:panel.off')}</span>}
        {group.warning && <span className="group-warning">{group.warning}</span>}
        <span className="group-count">{count}</span>
      </button>
      {group.item && (
        <button
          type="button"
          className="plain group-menu"
          aria-haspopup="menu"
          aria-label={t('structure:menuOf', { name: group.title })}
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            setMenuAt({ x: left, y: bottom + 2 });
          }}
        >
          <Ellipsis size={14} aria-hidden="true" />
        </button>
      )}
      {menuAt && <PopupMenu label={group.title} {...menuAt} items={items} onClose={() => setMenuAt(null)} />}
    </h3>
  );
}
