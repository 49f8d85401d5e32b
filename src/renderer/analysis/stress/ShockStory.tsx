import type { Laid } from '@shared/analysis/stress/lay';
import { type Shock, shockWords } from '@shared/analysis/stress/shock';
import { readStrength } from '@shared/analysis/stress/strength';
import { shockInWords } from '@shared/analysis/stress/words';
import { useStores } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { putIn } from './put-in';

interface ShockStoryProps {
  readonly shock: Shock;
  /** On the scenario; null where it strikes nothing there. */
  readonly laid: Laid | null;
  /** As it was typed. */
  readonly strength: string;
}

/** What happens and who says so; what it comes to in this scenario, and a way to put it in for good. */
export function ShockStory({ shock, laid, strength }: ShockStoryProps) {
  const locale = useLocale();
  const { t } = locale;
  const stores = useStores();
  const { story, source } = shockWords(shock, locale);
  const read = readStrength(strength);
  const x = read.ok ? read.value : 1;
  return (
    <div className="shock-told">
      <p>{story}</p>
      <p className="study-note">{t('stress:list.source', { source })}</p>
      {laid && (
        <>
          <p>{t('stress:list.does', { does: shockInWords(laid, 0, x, locale) })}</p>
          <button type="button" className="link" onClick={() => putIn(stores, laid, [x])}>
            {t('analysis:stress.putIn')}
          </button>
        </>
      )}
    </div>
  );
}
