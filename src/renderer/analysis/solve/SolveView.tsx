import type { Runner } from '@shared/engine/runner';
import { describeError } from '@shared/language/errors';
import type { Scenario } from '@shared/scenario/schema';
import { Plus } from 'lucide-react';
import { useMemo, useRef } from 'react';
import '../../styles/analysis-solve.css';
import { takeDrafts } from '../../state/drafts';
import { useDocument, useStores } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { ScrollRegion } from '../../ui/ScrollRegion';
import { StudyProgress } from '../StudyProgress';
import { AnswerView } from './AnswerView';
import { Fields } from './Fields';
import { MOST_LEVERS, NEEDS_PRICES, nextLever, readForm } from './form';
import type { Step } from './run-question';
import { useSolver } from './use-solver';
import { useSolving } from './use-solving';

/** What is asked of so many levers. */
const ASKED: readonly Step[] = ['lever', 'lever', 'map'];

interface SolveViewProps {
  readonly createRunner?: () => Runner;
}

/** What it would take: which value of an assumption meets a target, which pairs do, which mix for the least money. */
export function SolveView({ createRunner }: SolveViewProps) {
  const scenario = useDocument((state) => state.scenario);
  return scenario && <Solve scenario={scenario} {...(createRunner && { createRunner })} />;
}

function Solve({ scenario, createRunner }: SolveViewProps & { readonly scenario: Scenario }) {
  const { t } = useLocale();
  const { window } = useStores();
  const place = useRef<HTMLFormElement>(null);
  const { form, answered, latestForm, change, setAnswered } = useSolving(scenario);
  const { state, start, cancel } = useSolver(setAnswered, createRunner);
  const question = useMemo(() => readForm(scenario, form), [scenario, form]);
  const isReady = question.ok && question.value !== null;
  const count = form.levers.length;

  function solve() {
    const typed = takeDrafts(window, (draft) => place.current !== null && draft.isIn(place.current));
    const asked = readForm(scenario, latestForm());
    if (typed.ok && asked.ok && asked.value) start(asked.value);
  }

  function addLever() {
    change((now) => {
      const added = nextLever(
        scenario,
        now.levers.map(({ path }) => path),
      );
      return added ? { ...now, levers: [...now.levers, added] } : now;
    });
  }

  return (
    <ScrollRegion label={t('analysis:tab.solve')} className="asking solve">
      <form
        ref={place}
        className="solve-form"
        onSubmit={(event) => {
          event.preventDefault();
          solve();
        }}
      >
        <Fields scenario={scenario} form={form} change={change} />
        <div className="solve-buttons">
          <button type="submit" className="button primary" disabled={!isReady || state.phase === 'running'}>
            {t(`analysis:solve.ask.${ASKED[count] ?? 'mix'}`)}
          </button>
          <button type="button" className="button" disabled={count >= MOST_LEVERS} onClick={addLever}>
            <Plus size={14} aria-hidden="true" />
            {t('analysis:solve.add')}
          </button>
          {state.phase === 'running' ? (
            <StudyProgress
              label={t(`analysis:solve.running.${state.step}`)}
              progress={state.progress}
              onCancel={cancel}
            />
          ) : (
            <span className="solve-hint">
              {count > 1 && t(count >= NEEDS_PRICES ? 'analysis:solve.needsPrices' : 'analysis:solve.mayHavePrices')}
            </span>
          )}
        </div>
      </form>
      {state.phase === 'failed' && (
        <p className="wrong" role="alert">
          {describeError(state.error, t)}
        </p>
      )}
      {answered && <AnswerView answered={answered} scenario={scenario} />}
    </ScrollRegion>
  );
}
