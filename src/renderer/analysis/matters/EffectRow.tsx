import type { Outcome } from '@shared/analysis/outcome/outcome';
import type { StudiedRun } from '@shared/analysis/questions';
import { assumptionBehind } from '@shared/analysis/sensitivity/behind';
import type { InputDetail, InputEffect } from '@shared/analysis/sensitivity/matters';
import { shareWords } from '@shared/analysis/sensitivity/sentence';
import type { Scenario } from '@shared/scenario/schema';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { editAssumption } from '../../state/edit-assumption';
import { useStores } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { ShareBar } from '../../ui/ShareBar';
import { EffectDetail } from './EffectDetail';
import { PartnerNote } from './PartnerNote';
import { TornadoBar, type TornadoScale } from './TornadoBar';
import type { NameOf } from './words';

export interface EffectContext {
  /** What more is asked of; null until it is there. */
  readonly run: StudiedRun | null;
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly nameOf: NameOf;
  /** The share that a full bar stands for. */
  readonly most: number;
  /** Null where the paths are too few to tell. */
  readonly scale: TornadoScale | null;
}

interface EffectRowProps extends EffectContext {
  readonly effect: InputEffect;
  readonly detail: InputDetail | undefined;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const COLUMNS = 4;

/** An input with its share and its bar of the tornado; opened, with its curve. */
export function EffectRow(props: EffectRowProps) {
  const { effect, detail, open, onToggle, run, scenario, outcome, nameOf, most, scale } = props;
  const locale = useLocale();
  const { t } = locale;
  const { window } = useStores();
  const id = useId();
  const name = nameOf(effect.id);
  const [share, error] = shareWords(effect.share, locale);
  const Chevron = open ? ChevronDown : ChevronRight;
  const bar = detail?.tornado;
  return (
    <>
      <tr className={open ? 'effect open' : 'effect'} data-input={effect.id}>
        <td className="effect-toggle">
          <button
            type="button"
            className="plain"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            aria-label={t('analysis:matters.show', { name })}
            onClick={onToggle}
          >
            <Chevron size={14} aria-hidden="true" />
          </button>
        </td>
        <th scope="row">
          <button
            type="button"
            className="study-name"
            title={t('analysis:matters.edit', { name })}
            onClick={() => editAssumption({ window }, assumptionBehind(effect))}
          >
            {name}
          </button>
          <PartnerNote partners={effect.partners} nameOf={nameOf} />
        </th>
        <td className="effect-share">
          <ShareBar share={effect.share} most={most} />
          <span>
            {share} <small>±{error}</small>
          </span>
        </td>
        <td className="effect-tornado">{bar && scale && <TornadoBar bar={bar} scale={scale} unit={outcome.unit} />}</td>
      </tr>
      {open && (
        <tr className="effect-more">
          <td id={id} colSpan={COLUMNS}>
            <EffectDetail
              run={run}
              scenario={scenario}
              outcome={outcome}
              effect={effect}
              detail={detail}
              whole={scale?.whole ?? 0}
              nameOf={nameOf}
            />
          </td>
        </tr>
      )}
    </>
  );
}
