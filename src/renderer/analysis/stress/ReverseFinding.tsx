import { reverseInWords, sumInWords } from '@shared/analysis/stress/reverse-words';
import type { ReverseAnswer } from '../../state/stressing';
import { useLocale } from '../../ui/locale';

/** Which shock has the least far to go, and the least that all of them together have. */
export function ReverseFinding({ answer: { scenario, laid, mark, reversed } }: { readonly answer: ReverseAnswer }) {
  const locale = useLocale();
  const [asked, now, nearest] = reverseInWords(laid, mark, reversed, scenario, locale);
  return (
    <div className="study-answer">
      <p className="finding" role="status" data-testid="finding">
        {nearest}
      </p>
      {sumInWords(laid, mark, reversed, locale).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="study-note">
        {asked} {now}
      </p>
    </div>
  );
}
