import type { Estimate } from '@shared/analysis/estimators/estimate';
import { shareWords } from '@shared/analysis/sensitivity/sentence';
import type { Quantity } from '@shared/quantity/quantity';
import { valueInWords } from '@shared/report/in-words';
import { findAssumption, typingContext } from '@shared/scenario/edit';
import { parseChange } from '@shared/scenario/parsing/parse-change';
import { formatQuantity } from '@shared/scenario/parsing/parse-quantity';
import type { Scenario } from '@shared/scenario/schema';
import { shifted } from '@shared/scenario/shift';
import { RotateCcw } from 'lucide-react';
import { type KeyboardEvent, memo, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDocument, useStores } from '../state/stores';
import { LEFT_RIGHT, useGesture, useStepKeys } from '../state/use-gesture';
import { useLocale } from '../ui/locale';
import { SourceMark } from '../ui/SourceMark';
import { type AssumptionRowModel, navOf } from './model';
import { RowShape } from './RowShape';
import { RowTyping, type TypedFrom } from './RowTyping';
import { RowWeight } from './RowWeight';
import { useRowClipboard } from './use-row-clipboard';

export interface RowProps {
  readonly scenario: Scenario;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Whether Tab stops here; the arrow keys move on from it. */
  readonly tabIndex: 0 | -1;
}

export const SHAPE_WIDTH = 56;
export const SHAPE_HEIGHT = 24;
/** Pixels of a pull for one step, and what is still a click. */
const PIXELS_PER_STEP = 4;
const CLICK_PIXELS = 3;

/** Scrolls a row that has just been opened until all of it can be seen. */
export function useShownInFull(open: boolean): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) ref.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  return ref;
}

/** Keys with which a number begins: they start typing, as in a cell of a spreadsheet. */
function beginsTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && (key === 'F2' || /^[\d０-９.+\-−*×/(（$¥€£]$/.test(key));
}

type AssumptionRowProps = RowProps & {
  readonly row: AssumptionRowModel;
  /** Whether it is the one of the rows of its assumption that it was opened from, to be seen and come back to. */
  readonly leads: boolean;
};

/** True where the row would look the same: of a hundred rows an edit changes one. */
function looksTheSame(a: AssumptionRowProps, b: AssumptionRowProps): boolean {
  return (
    a.row.listed.assumption === b.row.listed.assumption &&
    a.row.path === b.row.path &&
    a.row.name === b.row.name &&
    a.row.changed === b.row.changed &&
    a.row.weight?.share === b.row.weight?.share &&
    a.row.weight?.most === b.row.weight?.most &&
    a.open === b.open &&
    a.leads === b.leads &&
    a.tabIndex === b.tabIndex &&
    // Its words depend on the currencies and the calendar.
    a.scenario.currency === b.scenario.currency &&
    a.scenario.balanceDate === b.scenario.balanceDate &&
    a.scenario.assumptions.events === b.scenario.assumptions.events
  );
}

/** One assumption: opened by a click, pulled or stepped as a whole, or typed over in its place. */
export const AssumptionRow = memo(function AssumptionRow({
  row,
  scenario,
  open,
  leads,
  onToggle,
  tabIndex,
}: AssumptionRowProps) {
  const { t, format, language } = useLocale();
  const { documents, window } = useStores();
  const rowRef = useShownInFull(open && leads);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const pulled = useRef(false);
  const [typing, setTyping] = useState<TypedFrom | null>(null);
  const { listed, changed, path, weight } = row;
  const saved = useDocument((state) => state.saved);
  const { quantity, source } = listed.assumption;
  const value = valueInWords(listed, scenario, format);
  const before = changed && saved ? findAssumption(saved, path)?.assumption.quantity : undefined;
  const label = changed ? 'panel:panel.rowLabelChanged' : 'panel:panel.rowLabel';

  const words = t(label, { name: row.name, value, source: t(`panel:source.${source.kind}`) });
  const shareText = (share: Estimate) => shareWords(share, { format })[0];

  const shift = (from: Quantity, steps: number) =>
    documents.getState().setAssumption(path, shifted(from, steps, listed.field));
  const {
    onKeyDown: onStepKey,
    onBlur: onStepEnd,
    ...stepKeys
  } = useStepKeys(LEFT_RIGHT, (steps) => shift(quantity, steps));
  const pull = useGesture({
    threshold: CLICK_PIXELS,
    origin: quantity,
    onMove: (dx, from) => {
      pulled.current = true;
      shift(from, Math.round(dx / PIXELS_PER_STEP));
    },
  });

  const clipboard = useRowClipboard({
    copied: () => formatQuantity(quantity, listed.field.unit, language),
    onPaste: (text) => {
      const read = parseChange(text, quantity, listed.field.unit, typingContext(scenario, listed));
      const outcome = read.ok ? documents.getState().setAssumption(path, read.value) : read;
      // What does not fit is shown in the field that typing would open, with the reason.
      if (!outcome.ok) setTyping({ pasted: text });
    },
  });

  function onKeyDown(event: KeyboardEvent) {
    onStepKey(event);
    if (!beginsTyping(event)) return;
    // At once: the key goes to the field, as its first letter and as the first that undo takes away.
    flushSync(() => setTyping(event.key === 'F2' ? 'value' : 'nothing'));
  }

  function onClick() {
    // What ends a pull is no click.
    if (pulled.current) pulled.current = false;
    else onToggle();
  }

  function restore() {
    const outcome = documents.getState().restore(path);
    if (!outcome.ok) window.setState({ alert: outcome.error, mayMove: false, exported: null });
  }

  function endTyping(hadFocus: boolean) {
    setTyping(null);
    // The row is there again with the next frame.
    if (hadFocus) requestAnimationFrame(() => buttonRef.current?.focus());
  }

  const classes = `row-box${weight ? ' weighed' : ''}${changed ? ' changed' : ''}${open ? ' open' : ''}`;
  if (typing !== null) {
    return (
      <div className={classes}>
        <RowTyping scenario={scenario} listed={listed} name={row.name} from={typing} onEnd={endTyping} />
      </div>
    );
  }
  return (
    <div ref={rowRef} className={classes}>
      <div className="row-line">
        <button
          ref={buttonRef}
          type="button"
          className="row"
          data-nav={navOf(row)}
          data-opener={open && leads ? path : undefined}
          tabIndex={tabIndex}
          aria-expanded={open}
          aria-label={weight?.share ? t('panel:matters.label', { row: words, share: shareText(weight.share) }) : words}
          onClick={onClick}
          onKeyDown={onKeyDown}
          {...stepKeys}
          onFocus={clipboard.onFocus}
          onBlur={() => {
            onStepEnd();
            clipboard.onBlur();
          }}
        >
          <SourceMark kind={source.kind} />
          <span className="row-words">
            <span className="row-name">{row.name}</span>
            <span className="row-value pulled" data-testid="row-value" {...pull}>
              {value}
            </span>
          </span>
          {weight && <RowWeight weight={weight} />}
          <span className="pulled" {...pull}>
            <RowShape
              path={path}
              quantity={quantity}
              saved={before ?? null}
              unit={listed.field.unit}
              width={SHAPE_WIDTH}
              height={SHAPE_HEIGHT}
            />
          </span>
        </button>
        {changed && (
          <button
            type="button"
            className="plain row-reset"
            tabIndex={-1}
            aria-label={t('editor:resetOf', { name: row.name })}
            title={t('panel:editor.reset')}
            onClick={restore}
          >
            <RotateCcw size={14} aria-hidden="true" />
          </button>
        )}
      </div>
    </div>
  );
}, looksTheSame);
