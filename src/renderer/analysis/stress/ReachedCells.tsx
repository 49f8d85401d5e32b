import { reachedInWords } from '@shared/analysis/stress/reverse-words';
import type { Shock } from '@shared/analysis/stress/shock';
import type { ReverseAnswer } from '../../state/stressing';
import { useLocale } from '../../ui/locale';

interface ReachedCellsProps {
  readonly answer: ReverseAnswer | null;
  readonly shock: Shock;
}

/** How far a shock has to go, and what that comes to. */
export function ReachedCells({ answer, shock }: ReachedCellsProps) {
  const locale = useLocale();
  const index = answer ? answer.laid.shocks.findIndex(({ id }) => id === shock.id) : -1;
  if (!answer || index < 0) return <td colSpan={2} />;
  const { laid, reversed, mark, scenario } = answer;
  const [strength, effect] = reachedInWords(laid, index, reversed, mark, scenario, locale);
  return (
    <>
      <td className="reached">{strength}</td>
      <td>{effect}</td>
    </>
  );
}
