import { valueInWords } from '@shared/report/in-words';
import { findAssumption } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import { type RefObject, useEffect, useId, useRef } from 'react';
import { useLocale } from '../locale';
import { useDocument } from '../state/stores';
import type { AssumptionRowModel } from './model';
import { QuantityEditor } from './QuantityEditor';
import { Shape } from './Shape';
import { SourceMark } from './SourceMark';

export interface RowProps {
  readonly scenario: Scenario;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Whether Tab stops here; the arrow keys move on from it. */
  readonly tabIndex: 0 | -1;
}

export const SHAPE_WIDTH = 56;
export const SHAPE_HEIGHT = 24;

/** Scrolls a row that has just been opened until all of it can be seen. */
export function useShownInFull(open: boolean): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) ref.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  return ref;
}

export function AssumptionRow({
  row,
  scenario,
  open,
  onToggle,
  tabIndex,
}: RowProps & { readonly row: AssumptionRowModel }) {
  const { t, format } = useLocale();
  const editorId = useId();
  const rowRef = useShownInFull(open);
  const saved = useDocument((state) => state.saved);
  const { listed, changed, path } = row;
  const { quantity, source } = listed.assumption;
  const value = valueInWords(listed, scenario, format);
  const before = changed && saved ? findAssumption(saved, path)?.assumption.quantity : undefined;
  const label = changed ? 'panel:panel.rowLabelChanged' : 'panel:panel.rowLabel';

  return (
    <div ref={rowRef} className={`row-box${changed ? ' changed' : ''}${open ? ' open' : ''}`}>
      <button
        type="button"
        className="row"
        data-nav={path}
        tabIndex={tabIndex}
        aria-expanded={open}
        aria-controls={open ? editorId : undefined}
        aria-label={t(label, { name: row.name, value, source: t(`panel:source.${source.kind}`) })}
        onClick={onToggle}
      >
        <SourceMark kind={source.kind} />
        <span className="row-words">
          <span className="row-name">{row.name}</span>
          <span className="row-value">{value}</span>
        </span>
        <Shape
          quantity={quantity}
          saved={before ?? null}
          unit={listed.field.unit}
          width={SHAPE_WIDTH}
          height={SHAPE_HEIGHT}
          bars
        />
      </button>
      {open && <QuantityEditor id={editorId} scenario={scenario} listed={listed} changed={changed} />}
    </div>
  );
}
