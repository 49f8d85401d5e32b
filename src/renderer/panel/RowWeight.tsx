import { shareWords } from '@shared/analysis/sensitivity/sentence';
import { useLocale } from '../ui/locale';
import { ShareBar } from '../ui/ShareBar';
import type { Weight } from './model';

/** What an assumption explains, in figures over a small bar; the row says the same in words. */
export function RowWeight({ weight: { share, most } }: { readonly weight: Weight }) {
  const locale = useLocale();
  if (!share) return <span className="row-weight" />;
  const [text, error] = shareWords(share, locale);
  return (
    <span className="row-weight" title={locale.t('panel:matters.hint', { share: text, error })}>
      <span>{text}</span>
      <ShareBar share={share} most={most} />
    </span>
  );
}
