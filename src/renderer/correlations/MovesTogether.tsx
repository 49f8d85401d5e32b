import type { Scenario } from '@shared/scenario/schema';
import { Plus } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import '../styles/correlations.css';
import { useChanges, useDocument, useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { CorrelationButtons } from './CorrelationButtons';
import { type CorrelationRowModel, correlationRows, isAdjusted } from './correlation-rows';
import { FIRST_RANK, PartnerMatrix } from './PartnerMatrix';
import { PartnerPicker } from './PartnerPicker';
import { RankEditor } from './RankEditor';

interface MovesTogetherProps {
  readonly scenario: Scenario;
  /** The assumption or the monthly shock whose partners these are. */
  readonly path: string;
  readonly title: string;
  readonly meaning?: string;
}

/** The same row with `path` as its first side, which is how its own editor speaks of it. */
function seenFrom(row: CorrelationRowModel, path: string): CorrelationRowModel {
  const { pair, names } = row;
  return pair[0] === path ? row : { ...row, pair: [pair[1], pair[0]], names: [names[1], names[0]] };
}

/** What an assumption is correlated with, in its own editor. */
export function MovesTogether({ scenario, path, title, meaning }: MovesTogetherProps) {
  const locale = useLocale();
  const { t } = locale;
  const { documents } = useStores();
  const saved = useDocument((state) => state.saved);
  const changes = useChanges();
  const heading = useId();
  const addRef = useRef<HTMLButtonElement>(null);
  const [picking, setPicking] = useState(false);
  const rows = useMemo(
    () =>
      correlationRows(scenario, saved, changes, locale)
        .filter(({ pair, correlation }) => correlation && pair.includes(path))
        .map((row) => seenFrom(row, path)),
    [scenario, saved, changes, locale, path],
  );

  function close() {
    setPicking(false);
    // The button comes back with the next frame.
    requestAnimationFrame(() => addRef.current?.focus());
  }

  function add(partner: string) {
    documents.getState().setCorrelation([path, partner], FIRST_RANK);
    close();
  }

  return (
    <section className="moves" aria-labelledby={heading}>
      <h3 id={heading}>
        {title}
        {rows.length > 0 && <span className="moves-unit">{t('panel:correlations.rankName')}</span>}
      </h3>
      {meaning && <p className="moves-meaning">{meaning}</p>}
      <PartnerMatrix scenario={scenario} path={path} />
      <ul>
        {rows.map((row) => (
          <li key={row.path} className={row.changed ? 'partner changed' : 'partner'} data-testid="partner">
            <p className="partner-head">
              <span>{row.names[1]}</span>
              <CorrelationButtons row={row} />
            </p>
            {row.correlation && (
              <RankEditor
                scenario={scenario}
                correlation={row.correlation}
                pair={row.pair}
                names={row.names}
                subject={t('panel:correlations.this')}
                idle={row.idle}
                adjusted={isAdjusted(row) ? row.used : null}
              />
            )}
          </li>
        ))}
      </ul>
      {picking ? (
        <PartnerPicker scenario={scenario} path={path} onPick={add} onClose={close} />
      ) : (
        <button ref={addRef} type="button" className="link add-partner" onClick={() => setPicking(true)}>
          <Plus size={14} aria-hidden="true" />
          {t('panel:correlations.add')}
        </button>
      )}
    </section>
  );
}
