import { normalisedFactors, settingValue } from '@shared/scenario/edit';
import { parseShare } from '@shared/scenario/parsing/share';
import type { Source } from '@shared/scenario/source';
import { useId, useState } from 'react';
import { useStores } from '../state/stores';
import { DraftInput } from '../ui/DraftInput';
import { type Locale, useLocale } from '../ui/locale';
import { refusedNumber } from '../ui/refusals';
import { SourceMark } from '../ui/SourceMark';
import { SourceText } from '../ui/SourceText';
import { type RowProps, SHAPE_HEIGHT, SHAPE_WIDTH, useShownInFull } from './AssumptionRow';
import type { SettingRowModel } from './model';
import { SeasonBars } from './SeasonBars';

const MAX_FACTOR = 12;
/** Averages nearer to 1 than this are 1 to the eye: no message. */
const VISIBLE = 0.0005;

function monthNames({ t }: Locale): string[] {
  return t('numbers:monthNames').split(',');
}

/** Twelve bars, January to December, against the line of the average month. */
function SeasonShape({ factors }: { readonly factors: readonly number[] }) {
  const highest = Math.max(...factors, 1);
  const pitch = (SHAPE_WIDTH - 2) / 12;
  const base = SHAPE_HEIGHT - 1;
  const scale = (base - 3) / highest;
  return (
    <svg className="shape" width={SHAPE_WIDTH} height={SHAPE_HEIGHT} aria-hidden="true">
      {factors.map((factor, month) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the month
          key={month}
          x={1 + month * pitch}
          y={base - factor * scale}
          width={pitch - 1}
          height={factor * scale}
          className="bar"
        />
      ))}
      <path d={`M0 ${base + 0.5}H${SHAPE_WIDTH}`} className="axis" />
    </svg>
  );
}

function inWords(factors: readonly number[], locale: Locale): string {
  const highest = Math.max(...factors);
  if (highest - Math.min(...factors) < VISIBLE) return locale.t('panel:settings.season.flat');
  const month = monthNames(locale)[factors.indexOf(highest)] ?? '';
  const name = locale.language === 'en' ? month : `${month}月`;
  return locale.t('panel:settings.season.peak', { month: name, factor: locale.format.number(highest, 1) });
}

/** The twelve season factors of a segment. Whatever is typed, they are scaled to average 1, and that is said. */
export function SeasonRow({ row, scenario, open, onToggle, tabIndex }: RowProps & { readonly row: SettingRowModel }) {
  const locale = useLocale();
  const { t, format } = locale;
  const { documents } = useStores();
  const editorId = useId();
  const rowRef = useShownInFull(open);
  const [draft, setDraft] = useState<{ readonly month: number; readonly text: string } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [averaged, setAveraged] = useState<number | null>(null);
  const { path } = row.setting;
  const factors = settingValue(scenario, row.setting) as readonly number[];
  const segment = scenario.assumptions.segments.find(({ id }) => path.split('.')[1] === id);
  const source: Source | undefined = segment?.season.source;
  const value = inWords(factors, locale);
  const label = row.changed ? 'panel:panel.rowLabelChanged' : 'panel:panel.rowLabel';

  function commit(): boolean {
    if (!draft) return true;
    const typed = parseShare(draft.text);
    if (!typed.ok) {
      setError(refusedNumber(typed.error, t('panel:wrong.factor'), locale));
      return false;
    }
    const factor = typed.value.value;
    if (!(factor >= 0 && factor <= MAX_FACTOR)) {
      setError(t('panel:wrong.factor'));
      return false;
    }
    const next = factors.map((before, month) => (month === draft.month ? factor : before));
    const mean = next.reduce((sum, one) => sum + one, 0) / next.length;
    const outcome = documents.getState().setPath(path, normalisedFactors(next).join(' '));
    if (!outcome.ok) {
      setError(t('panel:wrong.factor'));
      return false;
    }
    setAveraged(Math.abs(mean - 1) < VISIBLE ? null : mean);
    setDraft(null);
    setError(null);
    return true;
  }

  /** The month takes the factor, and the eleven others are scaled to what that leaves of twelve. */
  function pull(month: number, wanted: number, from: readonly number[]) {
    const factor = Math.min(wanted, MAX_FACTOR);
    const others = from.reduce((sum, one, index) => (index === month ? sum : sum + one), 0);
    if (others === 0) return;
    const next = from.map((one, index) => (index === month ? factor : (one * (MAX_FACTOR - factor)) / others));
    documents.getState().setPath(path, next.join(' '));
  }

  return (
    <div ref={rowRef} className={`row-box${row.changed ? ' changed' : ''}${open ? ' open' : ''}`}>
      <button
        type="button"
        className="row"
        data-nav={path}
        tabIndex={tabIndex}
        aria-expanded={open}
        aria-controls={open ? editorId : undefined}
        aria-label={t(label, { name: row.name, value, source: source ? t(`panel:source.${source.kind}`) : '' })}
        onClick={onToggle}
      >
        {source && <SourceMark kind={source.kind} />}
        <span className="row-words">
          <span className="row-name">{row.name}</span>
          <span className="row-value">{value}</span>
        </span>
        <SeasonShape factors={factors} />
      </button>
      {open && (
        <section id={editorId} className="editor" aria-label={row.name}>
          <p className="meaning">{t('panel:settings.season.meaning')}</p>
          <SeasonBars
            names={monthNames(locale)}
            factors={factors}
            onChange={pull}
            onBegin={documents.getState().beginGesture}
            onEnd={documents.getState().endGesture}
          />
          <div className="season" data-testid="season">
            {monthNames(locale).map((name, month) => (
              <DraftInput
                key={name}
                label={locale.language === 'en' ? name : `${name}月`}
                value={String(Number((factors[month] ?? 1).toFixed(3)))}
                draft={draft?.month === month ? draft.text : null}
                onDraft={(text) => {
                  setDraft(text === null ? null : { month, text });
                  setError(null);
                }}
                onCommit={commit}
                error={draft?.month === month ? error : null}
                hideError
              />
            ))}
          </div>
          {error !== null && (
            <p className="wrong" role="alert">
              {error}
            </p>
          )}
          {averaged !== null && (
            <p className="echo" role="status">
              {t('panel:settings.season.scaled', { mean: format.number(averaged, 3) })}
            </p>
          )}
          {source && <SourceText source={source} />}
        </section>
      )}
    </div>
  );
}
