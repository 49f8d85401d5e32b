import type { Scenario } from '@shared/scenario/schema';
import { CorrelationNotice } from '../correlations/CorrelationNotice';
import { useLocale } from '../ui/locale';
import { AssumptionRow } from './AssumptionRow';
import { CorrelationRow } from './CorrelationRow';
import { GroupHead } from './GroupHead';
import { CORRELATIONS, type GroupModel, type RowModel, SCENARIO } from './model';
import { RefineRow } from './RefineRow';
import { SeasonRow } from './SeasonRow';
import { SettingRow } from './SettingRow';

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
  readonly onEdit: (path: string | null) => void;
  /** The one place in the list where Tab stops. */
  readonly current: string | undefined;
}

export function Group(props: GroupProps) {
  const { group, total, scenario, expanded, onToggle, openPath, onOpen, edited, onEdit, current } = props;
  const { t } = useLocale();
  const count = group.rows.length;

  function renderRow(row: RowModel) {
    const open = openPath === row.path;
    const shared = {
      scenario,
      open,
      onToggle: () => onOpen(open ? null : row.path),
      tabIndex: current === row.path ? 0 : -1,
    } as const;
    if (row.type === 'assumption') {
      const isEdited = edited === row.path;
      const toggle = () => onEdit(isEdited ? null : row.path);
      return <AssumptionRow key={row.path} row={row} {...shared} open={isEdited} onToggle={toggle} />;
    }
    if (row.type === 'correlation') return <CorrelationRow key={row.path} row={row} {...shared} />;
    if (row.setting.input.type === 'factors') return <SeasonRow key={row.path} row={row} {...shared} />;
    return <SettingRow key={row.path} row={row} scenario={scenario} />;
  }

  return (
    <section className={group.off ? 'group off' : 'group'} aria-label={group.title}>
      <GroupHead
        group={group}
        count={count === total ? String(total) : t('panel:panel.someOf', { shown: count, count: total })}
        expanded={expanded}
        onToggle={onToggle}
        tabIndex={current === group.key ? 0 : -1}
      />
      {expanded && group.key === CORRELATIONS && <CorrelationNotice scenario={scenario} />}
      {expanded && group.rows.map(renderRow)}
      {expanded && group.key === SCENARIO && count === total && <RefineRow horizon={scenario.horizon} />}
    </section>
  );
}
