import { fieldMeaning, valueInWords } from '@shared/report/in-words';
import type { Scenario } from '@shared/scenario/schema';
import { type RefObject, useDeferredValue, useMemo, useState } from 'react';
import { explanationOf } from '../state/selection';
import { useChanges, useDocument, useWindow } from '../state/stores';
import { useLocale } from '../ui/locale';
import { DistanceOrder } from './DistanceOrder';
import { groupByDistance } from './distance';
import { EditNotice } from './EditNotice';
import { correlationGroup, type Filter, filterGroups, panelGroups, type RowModel, sourceKindOf } from './model';
import { PanelFoot } from './PanelFoot';
import { PanelFilters, PanelHead } from './PanelHead';
import { PanelRows } from './PanelRows';

interface PanelProps {
  readonly scenario: Scenario;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** Given where the panel lies over the charts and can be closed. */
  readonly onClose?: (() => void) | undefined;
}

/** The assumptions by group, all of them and those that are asked for. */
function useGroups(scenario: Scenario, filter: Filter, search: string) {
  const locale = useLocale();
  const { t, format } = locale;
  const changes = useChanges();
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
  return { groups, shown, narrowed };
}

/** The assumptions, always beside the charts: searched, filtered, and each opened in place. */
export function Panel({ scenario, searchRef, onClose }: PanelProps) {
  const locale = useLocale();
  const { t } = locale;
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const notice = useWindow((state) => state.notice);
  const { groups, shown, narrowed } = useGroups(scenario, filter, search);
  const [ordered, setOrdered] = useState(false);
  const isLookedAt = useWindow((state) => explanationOf(state.selection) !== null);
  const inputs = useDeferredValue(useWindow((state) => (ordered ? explanationOf(state.selection)?.inputs : undefined)));
  const byDistance = useMemo(
    () => (inputs ? groupByDistance(shown, inputs, scenario, locale) : null),
    [inputs, shown, scenario, locale],
  );
  const rows = groups.flatMap((group) => group.rows);
  const assumptions = rows.filter((row) => sourceKindOf(row) !== null);
  const count = assumptions.length;

  function showAll() {
    setFilter('all');
    setSearch('');
  }

  return (
    <aside
      className="panel"
      data-testid="panel"
      aria-label={t('panel:panel.title')}
      onKeyDown={(event) => event.key === 'Escape' && onClose?.()}
    >
      <PanelHead count={count} search={search} onSearch={setSearch} searchRef={searchRef} onClose={onClose} />
      <PanelFilters
        count={count}
        changed={rows.filter((row) => row.changed).length}
        filter={filter}
        onFilter={setFilter}
      />
      {isLookedAt && <DistanceOrder ordered={ordered} onOrdered={setOrdered} />}
      <PanelRows
        scenario={scenario}
        groups={groups}
        shown={byDistance ?? shown}
        narrowed={narrowed || byDistance !== null}
        onClose={onClose}
        nothing={
          <p className="nothing">
            {t('panel:panel.nothing')}{' '}
            <button type="button" className="link" onClick={showAll}>
              {t('panel:panel.showAll')}
            </button>
          </p>
        }
      />
      {notice && <EditNotice notice={notice} />}
      <PanelFoot rows={assumptions} filter={filter} onFilter={setFilter} />
    </aside>
  );
}
