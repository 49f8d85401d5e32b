import { fieldMeaning, valueInWords } from '@shared/report/in-words';
import type { Scenario } from '@shared/scenario/schema';
import { ITEM_LISTS } from '@shared/scenario/structure';
import { Search, X } from 'lucide-react';
import { Fragment, type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import { editAssumption } from '../state/edit-assumption';
import { useChanges, useDocument, useStores, useWindow } from '../state/stores';
import { useLocale } from '../ui/locale';
import { AddItem } from './AddItem';
import { EditNotice } from './EditNotice';
import { Group } from './Group';
import { correlationGroup, type Filter, filterGroups, panelGroups, type RowModel, sourceKindOf } from './model';
import { PanelFoot } from './PanelFoot';

interface PanelProps {
  readonly scenario: Scenario;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** Given where the panel lies over the charts and can be closed. */
  readonly onClose?: (() => void) | undefined;
}

/** Open to begin with: one group to show what is in them, with the names of others in sight above and below. */
const OPEN_AT_FIRST = 'compute';

const FIND_SHORTCUT = navigator.platform.startsWith('Mac') ? '⌘F' : 'Ctrl F';

/** The keys of everything the arrow keys stop at, in the order on the screen. */
function stops(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-nav]')];
}

/** The assumptions, always beside the charts: searched, filtered, and each opened in place. */
export function Panel({ scenario, searchRef, onClose }: PanelProps) {
  const locale = useLocale();
  const { t, format } = locale;
  const changes = useChanges();
  const listRef = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const { window } = useStores();
  const edited = useWindow((state) => state.edited);
  const notice = useWindow((state) => state.notice);
  const [openPath, setOpenPath] = useState<string | null>(null);
  const [visited, setVisited] = useState<string | null>(null);

  const saved = useDocument((state) => state.saved);
  const groups = useMemo(
    () => [...panelGroups(scenario, changes, locale), correlationGroup(scenario, saved, changes, locale)],
    [scenario, saved, changes, locale],
  );
  const narrowed = filter !== 'all' || search.trim() !== '';
  const shown = useMemo(() => {
    const textOf = (row: RowModel) =>
      row.type === 'assumption' ? `${valueInWords(row.listed, scenario, format)} ${fieldMeaning(row.listed, t)}` : '';
    return narrowed ? filterGroups(groups, filter, search, textOf) : groups;
  }, [groups, narrowed, filter, search, scenario, format, t]);

  const assumptions = groups.flatMap((group) => group.rows).filter((row) => sourceKindOf(row) !== null);
  const changed = groups.flatMap((group) => group.rows).filter((row) => row.changed).length;
  const isExpanded = (key: string) => narrowed || (key === OPEN_AT_FIRST) !== toggled.has(key);
  const keys = shown.flatMap((group) => [
    group.key,
    ...(isExpanded(group.key) ? group.rows.map(({ path }) => path) : []),
  ]);
  // Without one there is no group behind which to offer another.
  const emptyLists = ITEM_LISTS.filter((list) => scenario.assumptions[list].length === 0);
  const current = visited !== null && keys.includes(visited) ? visited : keys[0];

  function toggle(key: string) {
    const next = new Set(toggled);
    if (!next.delete(key)) next.add(key);
    setToggled(next);
  }

  /** Opens a group that has just come, and goes there. */
  function showGroup(key: string) {
    if ((key === OPEN_AT_FIRST) === toggled.has(key)) toggle(key);
    requestAnimationFrame(() => {
      const heading = listRef.current?.querySelector<HTMLElement>(`[data-nav="${key}"]`);
      heading?.scrollIntoView({ block: 'nearest' });
      heading?.focus();
    });
  }

  function showAll() {
    setFilter('all');
    setSearch('');
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
      return;
    }
    const at = event.target instanceof HTMLElement ? stops(event.currentTarget).indexOf(event.target) : -1;
    if (at < 0) return;
    const all = stops(event.currentTarget);
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

  return (
    <aside
      className="panel"
      aria-label={t('panel:panel.title')}
      onKeyDown={(event) => event.key === 'Escape' && onClose?.()}
    >
      <div className="panel-head">
        <h2>{t('panel:panel.title')}</h2>
        <div className="search">
          <Search size={14} aria-hidden="true" />
          <input
            ref={searchRef}
            type="search"
            value={search}
            placeholder={t('panel:panel.search', { count: assumptions.length })}
            aria-label={t('panel:panel.search', { count: assumptions.length })}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || search === '') return;
              event.stopPropagation();
              setSearch('');
            }}
          />
          {search === '' ? (
            <kbd>{FIND_SHORTCUT}</kbd>
          ) : (
            <button
              type="button"
              className="plain"
              aria-label={t('panel:panel.clearSearch')}
              onClick={() => setSearch('')}
            >
              <X size={14} aria-hidden="true" />
            </button>
          )}
        </div>
        {onClose && (
          <button type="button" className="button icon" aria-label={t('panel:app.hidePanel')} onClick={onClose}>
            <X size={16} aria-hidden="true" />
          </button>
        )}
      </div>
      <fieldset className="segments small filters" aria-label={t('panel:panel.filter')}>
        <button type="button" aria-pressed={filter === 'all'} onClick={() => setFilter('all')}>
          {t('panel:panel.all', { count: assumptions.length })}
        </button>
        <button type="button" aria-pressed={filter === 'changed'} onClick={() => setFilter('changed')}>
          {t('panel:panel.changed', { count: changed })}
        </button>
      </fieldset>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons inside, which are interactive */}
      <div
        ref={listRef}
        className="rows"
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.dataset.nav !== undefined && setVisited(event.target.dataset.nav)}
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
              // A drawer would lie over what has been opened.
              onEdit={(path) => editAssumption({ window }, path, onClose && { drawerOpen: false })}
              current={current}
            />
            {!narrowed && group.item && shown[index + 1]?.item?.list !== group.item.list && (
              <AddItem list={group.item.list} onAdded={showGroup} />
            )}
          </Fragment>
        ))}
        {!narrowed && emptyLists.map((list) => <AddItem key={list} list={list} onAdded={showGroup} />)}
        {shown.length === 0 && (
          <p className="nothing">
            {t('panel:panel.nothing')}{' '}
            <button type="button" className="link" onClick={showAll}>
              {t('panel:panel.showAll')}
            </button>
          </p>
        )}
      </div>
      {notice && <EditNotice notice={notice} />}
      <PanelFoot rows={assumptions} filter={filter} onFilter={setFilter} />
    </aside>
  );
}
