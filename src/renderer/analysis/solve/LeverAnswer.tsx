import { solvedInWords } from '@shared/analysis/solve/answer-words';
import { handyX } from '@shared/analysis/solve/in-words';
import type { Lever } from '@shared/analysis/solve/lever';
import type { Solved } from '@shared/analysis/solve/solve';
import type { SolveQuestion } from '../../state/solving';
import { useStores } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { Curve } from './Curve';
import { CurveTable } from './CurveTable';
import { takeOver } from './use-it';

interface LeverAnswerProps {
  readonly question: SolveQuestion;
  readonly lever: Lever;
  readonly solved: Solved;
}

/** What is offered to be used: the x that meets the target, or the best there is. */
function offered(lever: Lever, { answer }: Solved, { target }: SolveQuestion): number | null {
  if (answer.kind === 'met') return handyX(lever, answer, target);
  return answer.kind === 'unmet' && !answer.isFlat ? answer.best.x : null;
}

/** One lever: the answer in words, to be used as it is, and the figure as the lever moves. */
export function LeverAnswer({ question, lever, solved }: LeverAnswerProps) {
  const locale = useLocale();
  const { t, format } = locale;
  const stores = useStores();
  const [sentence, ...more] = solvedInWords(lever, solved, question, locale);
  const x = offered(lever, solved, question);
  return (
    <>
      <div className="solve-head">
        <div role="status">
          <p className="solve-sentence">{sentence}</p>
          {more.map((line) => (
            <p key={line} className="solve-more">
              {line}
            </p>
          ))}
        </div>
        {x !== null && (
          <button type="button" className="button" onClick={() => takeOver(stores, [lever], [x])}>
            {t(solved.answer.kind === 'met' ? 'analysis:solve.use' : 'analysis:solve.useBest')}
          </button>
        )}
      </div>
      <Curve question={question} lever={lever} solved={solved} />
      <p className="solve-note">{t('analysis:solve.curveNote', { paths: format.number(solved.curvePaths) })}</p>
      <CurveTable question={question} lever={lever} solved={solved} />
    </>
  );
}
