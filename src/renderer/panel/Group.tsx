import type { Scenario } from '@shared/scenario/schema';
import type { CSSProperties } from 'react';
import { CorrelationNotice } from '../correlations/CorrelationNotice';
import { useLocale } from '../ui/locale';
import { AssumptionRow } from './AssumptionRow';
import { ChangeText } from './ChangeText';
import { CorrelationRow } from './CorrelationRow';
import { GroupHead } from './GroupHead';
import { CORRELATIONS, type GroupModel, navOf, type RowModel, SCENARIO } from './model';
import { RefineRow } from './RefineRow';
import { SeasonRow } from './SeasonRow';
import { SettingRow } from './SettingRow';
import { choicesOf, TickedRow } from './TickedRow';

export interface OpenedFrom {
  readonly path: string;
  readonly nav: string;
}

interface GroupProps {
  readonly group: GroupModel;
  /** How many rows it has when nothing is filtered out. */
  readonly total: number;
  readonly scenario: Scenario;
  readonly expanded: boolean;
  readonly onToggle: () => void;
  readonly openPath: string | null;
  readonly onOpen: (path: string | null) => void;
  /** The assumption that is open in the editor. */
  readonly edited: string | null;
  readonly onEdit: (path: string | null, nav: string) => void;
  /** The assumption that was last opened from the list, and the row that it was opened from. */
  readonly openedFrom: OpenedFrom | null;
  /** The one place in the list where Tab stops. */
  readonly current: string | undefined;
}

export function Group(props: GroupProps) {
  const { group, total, scenario, expanded, onToggle, openPath, onOpen, edited, onEdit, openedFrom, current } = props;
  const { t } = useLocale();
  const { note, meanwhile } = group;
  const count = group.rows.length;

  function renderRow(row: RowModel) {
    const nav = navOf(row);
    const open = openPath === row.path;
    const shared = {
      scenario,
      open,
      onToggle: () => onOpen(open ? null : row.path),
      tabIndex: current === nav ? 0 : -1,
    } as const;
    if (row.type === 'assumption') {
      const isEdited = edited === row.path;
      const toggle = () => onEdit(isEdited ? null : row.path, nav);
      // Opened from elsewhere, it is the row in its own group.
      const leads = openedFrom?.path === row.path ? openedFrom.nav === nav : !row.weight;
      return <AssumptionRow key={row.path} row={row} {...shared} open={isEdited} leads={leads} onToggle={toggle} />;
    }
    if (row.type === 'correlation') return <CorrelationRow key={row.path} row={row} {...shared} />;
    if (choicesOf(row.setting)) return <TickedRow key={row.path} row={row} scenario={scenario} />;
    if (row.setting.input.type === 'factors') return <SeasonRow key={row.path} row={row} {...shared} />;
    return <SettingRow key={row.path} row={row} scenario={scenario} />;
  }

  return (
    <section className={group.off ? 'group off' : 'group'} aria-label={group.title} data-group={group.key}>
      <GroupHead
        group={group}
        count={note ?? (count === total ? String(total) : t('panel:panel.someOf', { shown: count, count: total }))}
        expanded={expanded}
        onToggle={onToggle}
        tabIndex={current === group.key ? 0 : -1}
      />
      {expanded && group.key === CORRELATIONS && <CorrelationNotice scenario={scenario} />}
      {expanded && group.item?.list === 'changes' && count === total && (
        <ChangeText id={group.item.id} scenario={scenario} />
      )}
      {expanded && group.rows.map(renderRow)}
      {expanded && meanwhile && count === 0 && (
        <p className="group-meanwhile" style={{ '--rows': meanwhile.rows } as CSSProperties}>
          {meanwhile.text}
        </p>
      )}
      {expanded && group.key === SCENARIO && count === total && <RefineRow horizon={scenario.horizon} />}
    </section>
  );
}
