import { MOST_SIDES } from '@shared/analysis/comparison/side';
import { ArrowLeft, Plus, X } from 'lucide-react';
import { type Comparison, movedForward, sideId, withoutSide, withSide } from '../state/comparison';
import { useDocument, useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { PopupButton } from '../ui/PopupButton';
import { AddChoices } from './AddChoices';
import { Swatch } from './Swatch';

interface SideListProps {
  readonly comparison: Comparison;
  /** One for each that was chosen. */
  readonly names: readonly string[];
}

/** What is compared, in order, with its line in the charts; the first is what the others are compared with. */
export function SideList({ comparison, names }: SideListProps) {
  const { t, words } = useLocale();
  const { window } = useStores();
  const title = useDocument(({ scenario }) => scenario?.title);
  const { chosen } = comparison;
  const become = (next: Comparison) => window.setState({ comparison: next });
  return (
    <ol className="compare-sides" aria-label={t('compare:sides')}>
      {chosen.map((side, place) => {
        const name = names[place] ?? '';
        return (
          <li key={sideId(side)} data-side={sideId(side)}>
            <Swatch place={place} />
            <span className="compare-side-name" title={name}>
              <strong>{name}</strong>
              {side.kind === 'document' && title !== undefined && <small>{words(title)}</small>}
            </span>
            {place > 0 && (
              <button
                type="button"
                className="button icon quiet"
                aria-label={t('compare:forward', { name })}
                title={t('compare:forward', { name })}
                onClick={() => become(movedForward(comparison, place))}
              >
                <ArrowLeft size={14} aria-hidden="true" />
              </button>
            )}
            {chosen.length > 1 && (
              <button
                type="button"
                className="button icon quiet"
                aria-label={t('compare:remove', { name })}
                title={t('compare:remove', { name })}
                onClick={() => become(withoutSide(comparison, place))}
              >
                <X size={14} aria-hidden="true" />
              </button>
            )}
          </li>
        );
      })}
      {chosen.length > 1 && chosen.length < MOST_SIDES && (
        <li className="compare-add">
          <PopupButton
            className="button"
            hint={t('compare:add')}
            content={
              <>
                <Plus size={14} aria-hidden="true" />
                {t('compare:add')}
              </>
            }
            popupClass="compare-choices"
            popupLabel={t('compare:add')}
            testId="compare-add"
          >
            {(close) => (
              <AddChoices
                chosen={chosen}
                onAdd={(side) => {
                  close();
                  become(withSide(comparison, side));
                }}
              />
            )}
          </PopupButton>
        </li>
      )}
    </ol>
  );
}
