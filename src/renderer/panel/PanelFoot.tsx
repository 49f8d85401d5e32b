import { useLocale } from '../ui/locale';
import { SourceMark } from '../ui/SourceMark';
import { type Filter, type RowModel, sourceKindOf } from './model';

interface PanelFootProps {
  readonly rows: readonly RowModel[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

const KINDS = ['stated', 'derived', 'assumed'] as const;

/** The key to the source marks; it counts them, and shows only one kind when pressed. */
export function PanelFoot({ rows, filter, onFilter }: PanelFootProps) {
  const { t } = useLocale();
  return (
    <fieldset className="panel-foot" aria-label={t('panel:panel.sourceFilter')}>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={filter === kind}
          onClick={() => onFilter(filter === kind ? 'all' : kind)}
        >
          <SourceMark kind={kind} />
          <span>{t(`panel:panel.${kind}`, { count: rows.filter((row) => sourceKindOf(row) === kind).length })}</span>
        </button>
      ))}
      <span className="changed-key">{t('panel:panel.changedKey')}</span>
    </fieldset>
  );
}
