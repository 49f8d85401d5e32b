import { listFigures } from '@shared/figures/address';
import { figureWords } from '@shared/report/figure-words';
import { ok, type Result } from '@shared/result';
import { parseShare } from '@shared/scenario/parsing/share';
import { useId, useState } from 'react';
import { useStores, useWindow } from '../state/stores';
import { MAX_PATHS, type Refinement } from '../state/window';
import { DraftInput } from '../ui/DraftInput';
import { useLocale } from '../ui/locale';
import { refusedNumber } from '../ui/refusals';

const AT_FIRST: Refinement = { figure: 'fundingNeed.p80', below: 0.01 };
/** In per cent: below the first, a run would take all its paths; above the last, none. */
const [MIN_PERCENT, MAX_PERCENT] = [0.01, 50];

/** "0.5", "0.5%": per cent either way. NaN where it is none that makes sense. */
function parsePercent(text: string): Result<number> {
  const typed = parseShare(text);
  if (!typed.ok) return typed;
  const { value, isPercent } = typed.value;
  const share = isPercent ? value : value / 100;
  return ok(share >= MIN_PERCENT / 100 && share <= MAX_PERCENT / 100 ? share : Number.NaN);
}

/** Whether a run goes on until a figure is known well enough. It is a wish of the window, not a part of the scenario. */
export function RefineRow({ horizon }: { readonly horizon: number }) {
  const { t, format } = useLocale();
  const { window } = useStores();
  const refinement = useWindow((state) => state.refinement);
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const figures = listFigures(({ refined }) => refined).filter(
    ({ figure, level }) => figure.horizonFor(level) <= horizon,
  );

  function set(changes: Refinement | null) {
    window.setState({ refinement: changes });
    setDraft(null);
    setError(null);
  }

  function commit(): boolean {
    if (draft === null || !refinement) return true;
    const wrong = t('panel:refine.wrong', { min: String(MIN_PERCENT), max: String(MAX_PERCENT) });
    const below = parsePercent(draft);
    const isUsable = below.ok && !Number.isNaN(below.value);
    if (isUsable) set({ ...refinement, below: below.value });
    else setError(below.ok ? wrong : refusedNumber(below.error, wrong, { t }));
    return isUsable;
  }

  return (
    <div className="row-box setting refine">
      <label htmlFor={id}>{t('panel:refine.name')}</label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className="switch"
        checked={refinement !== null}
        aria-checked={refinement !== null}
        aria-describedby={`${id}-meaning`}
        onChange={(event) => set(event.target.checked ? AT_FIRST : null)}
      />
      {refinement && (
        <div className="refine-fields">
          <label htmlFor={`${id}-figure`}>{t('panel:refine.errorOf')}</label>
          <select
            id={`${id}-figure`}
            value={refinement.figure}
            onChange={(event) => {
              const chosen = figures.find(({ address }) => address === event.target.value);
              if (chosen) set({ ...refinement, figure: chosen.address });
            }}
          >
            {figures.map((at) => (
              <option key={at.address} value={at.address}>
                {figureWords(at, 'short', { t })}
              </option>
            ))}
          </select>
          <span aria-hidden="true">{t('panel:refine.below')}</span>
          <DraftInput
            label={t('panel:refine.below')}
            hideLabel
            value={`${Number((refinement.below * 100).toPrecision(4))}%`}
            draft={draft}
            onDraft={(text) => {
              setDraft(text);
              setError(null);
            }}
            ofDocument={false}
            onCommit={commit}
            error={error}
          />
        </div>
      )}
      <p id={`${id}-meaning`} className="setting-meaning">
        {t('panel:refine.meaning', { most: format.number(MAX_PATHS) })}
      </p>
    </div>
  );
}
