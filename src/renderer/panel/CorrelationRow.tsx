import { useId } from 'react';
import { CorrelationButtons } from '../correlations/CorrelationButtons';
import { type CorrelationRowModel, isAdjusted } from '../correlations/correlation-rows';
import { RankEditor } from '../correlations/RankEditor';
import { useLocale } from '../ui/locale';
import { SourceMark } from '../ui/SourceMark';
import { SourceText } from '../ui/SourceText';
import { type RowProps, SHAPE_WIDTH, useShownInFull } from './AssumptionRow';

const RANK_HEIGHT = 14;

/** From -1 to 1: a bar from the middle to the rank. */
function RankShape({ rank, used }: { readonly rank: number; readonly used: number | null }) {
  const x = (value: number) => SHAPE_WIDTH / 2 + (value * (SHAPE_WIDTH - 2)) / 2;
  const middle = RANK_HEIGHT / 2;
  return (
    <svg className="shape rank-shape" width={SHAPE_WIDTH} height={RANK_HEIGHT} aria-hidden="true">
      <path d={`M0 ${middle}H${SHAPE_WIDTH}`} className="axis" />
      <rect x={Math.min(x(0), x(rank))} y={middle - 3} width={Math.abs(x(rank) - x(0))} height={6} className="bar" />
      <path d={`M${x(0)} ${middle - 5}v10`} className="zero" />
      {used !== null && <path d={`M${x(used)} ${middle - 7}v14`} className="used" />}
    </svg>
  );
}

interface CorrelationRowProps extends RowProps {
  readonly row: CorrelationRowModel;
}

/** What the row says under the names: the rank, and what keeps it from being what it says. */
function rankInWords(row: CorrelationRowModel, locale: ReturnType<typeof useLocale>): string {
  const { t } = locale;
  if (!row.correlation) return t('panel:correlations.removed');
  const rank = locale.format.rank(row.correlation.rank);
  if (row.idle !== null) return t('panel:correlations.rankIdle', { rank, name: row.idle });
  if (isAdjusted(row)) return t('panel:correlations.rankUsed', { rank, used: locale.format.rank(row.used) });
  return rank;
}

/** One correlation in the list of all; opened, it can be changed in place. */
export function CorrelationRow({ row, scenario, open, onToggle, tabIndex }: CorrelationRowProps) {
  const locale = useLocale();
  const { t } = locale;
  const editorId = useId();
  const rowRef = useShownInFull(open);
  const { correlation, names, changed } = row;
  const value = rankInWords(row, locale);
  const source = correlation?.source;
  const label = changed ? 'panel:panel.rowLabelChanged' : 'panel:panel.rowLabel';
  const adjusted = isAdjusted(row) ? row.used : null;

  return (
    <div
      ref={rowRef}
      className={`row-box correlation${changed ? ' changed' : ''}${open ? ' open' : ''}${correlation ? '' : ' removed'}`}
      data-testid="correlation"
    >
      <div className="row-line">
        <button
          type="button"
          className="row"
          data-nav={row.path}
          tabIndex={tabIndex}
          aria-expanded={open}
          aria-controls={open ? editorId : undefined}
          aria-label={t(label, { name: row.name, value, source: source ? t(`panel:source.${source.kind}`) : '' })}
          title={row.name}
          onClick={onToggle}
        >
          {source ? <SourceMark kind={source.kind} /> : <span className="no-mark" />}
          <span className="row-words">
            <span className="row-name">{names[0]}</span>
            <span className="row-name">
              <span aria-hidden="true">↔ </span>
              {names[1]}
            </span>
            <span className="rank-line">
              <span className="row-value">{value}</span>
              {correlation && <RankShape rank={correlation.rank} used={adjusted} />}
            </span>
          </span>
        </button>
        <span className="row-buttons">
          <CorrelationButtons row={row} />
        </span>
      </div>
      {open && correlation && (
        <section id={editorId} className="editor" aria-label={row.name}>
          <RankEditor
            scenario={scenario}
            correlation={correlation}
            pair={row.pair}
            names={names}
            idle={row.idle}
            adjusted={adjusted}
          />
          <SourceText source={correlation.source} />
        </section>
      )}
    </div>
  );
}
