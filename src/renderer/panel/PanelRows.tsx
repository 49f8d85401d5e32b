import type { Scenario } from '@shared/scenario/schema';
import { ITEM_LISTS, type ItemList } from '@shared/scenario/structure';
import { type FocusEvent, Fragment, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { editAssumption } from '../state/edit-assumption';
import { useStores, useWindow } from '../state/stores';
import { AddItem } from './AddItem';
import { Group, type OpenedFrom } from './Group';
import { type GroupModel, MATTERS, navOf } from './model';
import { useMatters } from './use-matters';

/**
 * Open to begin with: what matters most, and one group to show what is in them, with the names of others in sight above and
 * below.
 */
const OPEN_AT_FIRST: ReadonlySet<string> = new Set([MATTERS, 'compute']);

/** Everything the arrow keys stop at, in the order on the screen. */
function stops(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-nav]')];
}

/** Goes on from the stop that has the focus, by arrow keys, Home and End. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const all = stops(event.currentTarget);
  const at = event.target instanceof HTMLElement ? all.indexOf(event.target) : -1;
  if (at < 0) return;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: all.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  all[Math.min(all.length - 1, Math.max(0, target))]?.focus();
}

/** Which groups are open: one to begin with, and while the list is narrowed, all of them. */
function useExpanded(narrowed: boolean) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const isOpen = (key: string) => OPEN_AT_FIRST.has(key) !== toggled.has(key);

  function toggle(key: string) {
    const next = new Set(toggled);
    if (!next.delete(key)) next.add(key);
    setToggled(next);
  }

  return {
    isExpanded: (key: string) => narrowed || isOpen(key),
    toggle,
    expand: (key: string) => !isOpen(key) && toggle(key),
  };
}

/** Where one more of a list is offered: behind its last, or that of the list before; with none before it, at the end. */
function listsOffered({ assumptions }: Scenario) {
  const isEmpty = (list: ItemList | undefined) => list !== undefined && assumptions[list].length === 0;
  const filled = ITEM_LISTS.findIndex((list) => !isEmpty(list));
  return {
    behind(list: ItemList): readonly ItemList[] {
      const place = ITEM_LISTS.indexOf(list);
      const next = ITEM_LISTS.findIndex((other, at) => at > place && !isEmpty(other));
      return ITEM_LISTS.slice(place, next < 0 ? undefined : next);
    },
    atTheEnd: filled < 0 ? ITEM_LISTS : ITEM_LISTS.slice(0, filled),
  };
}

interface PanelRowsProps {
  readonly scenario: Scenario;
  readonly groups: readonly GroupModel[];
  /** Those of the groups, and of their rows, that are asked for. */
  readonly shown: readonly GroupModel[];
  /** True where not all are asked for. */
  readonly narrowed: boolean;
  /** Given where the panel lies over the charts. */
  readonly onClose: (() => void) | undefined;
  /** What stands in the place of rows where there are none. */
  readonly nothing: ReactNode;
}

/** The groups with their rows, gone through by arrow keys, and each opened in place. */
export function PanelRows({ scenario, groups, shown: asked, narrowed, onClose, nothing }: PanelRowsProps) {
  const { window } = useStores();
  const edited = useWindow((state) => state.edited);
  const listRef = useRef<HTMLDivElement>(null);
  const [openPath, setOpenPath] = useState<string | null>(null);
  const [visited, setVisited] = useState<string | null>(null);
  const [openedFrom, setOpenedFrom] = useState<OpenedFrom | null>(null);
  const { isExpanded, toggle, expand } = useExpanded(narrowed);
  const matters = useMatters(groups);
  const shown = narrowed || !matters ? asked : [matters.group, ...asked];

  const keys = shown.flatMap((group) => [group.key, ...(isExpanded(group.key) ? group.rows.map(navOf) : [])]);
  const offered = listsOffered(scenario);
  const current = visited !== null && keys.includes(visited) ? visited : keys[0];

  /** Opens a group that has just come, and goes there. */
  function showGroup(key: string) {
    expand(key);
    requestAnimationFrame(() => {
      const heading = listRef.current?.querySelector<HTMLElement>(`[data-nav="${key}"]`);
      heading?.scrollIntoView({ block: 'nearest' });
      heading?.focus();
    });
  }

  function closeEditor() {
    const path = openPath;
    setOpenPath(null);
    const row = listRef.current && stops(listRef.current).find((stop) => stop.dataset.nav === path);
    row?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape' && openPath !== null) {
      event.stopPropagation();
      closeEditor();
    } else {
      moveFocus(event);
    }
  }

  /** Rows that the focus is among stay where they are. */
  function onFocus({ target }: FocusEvent<HTMLDivElement>) {
    if (target.dataset.nav !== undefined) setVisited(target.dataset.nav);
    if (target.closest(`[data-group="${MATTERS}"]`)) matters?.hold();
    else matters?.release();
  }

  function onEdit(path: string | null, nav: string) {
    setOpenedFrom(path === null ? null : { path, nav });
    // A drawer would lie over what has been opened.
    editAssumption({ window }, path, onClose && { drawerOpen: false });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons inside, which are interactive
    <div
      ref={listRef}
      className="rows"
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || matters?.release()}
    >
      {shown.map((group, index) => (
        <Fragment key={group.key}>
          <Group
            group={group}
            total={groups.find(({ key }) => key === group.key)?.rows.length ?? group.rows.length}
            scenario={scenario}
            expanded={isExpanded(group.key)}
            onToggle={() => toggle(group.key)}
            openPath={openPath}
            onOpen={setOpenPath}
            edited={edited}
            onEdit={onEdit}
            openedFrom={openedFrom}
            current={current}
          />
          {!narrowed &&
            group.item &&
            shown[index + 1]?.item?.list !== group.item.list &&
            offered
              .behind(group.item.list)
              .map((list) => <AddItem key={list} list={list} scenario={scenario} onAdded={showGroup} />)}
        </Fragment>
      ))}
      {!narrowed &&
        offered.atTheEnd.map((list) => <AddItem key={list} list={list} scenario={scenario} onAdded={showGroup} />)}
      {shown.length === 0 && nothing}
    </div>
  );
}
