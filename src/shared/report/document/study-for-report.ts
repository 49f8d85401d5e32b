/** The questions that a report asks of its run: of a worker in the window, in the same thread on the command line. */

import { USUAL_TOLERANCE } from '../../analysis/actuals/observe';
import { standings } from '../../analysis/actuals/standing';
import type { BookAsked } from '../../analysis/book/assess';
import { columnOutcome } from '../../analysis/outcome/parse';
import type { AnswerTo, QuestionKind, QuestionOf } from '../../analysis/questions';
import type { Condition } from '../../analysis/selection/condition';
import { parseCondition } from '../../analysis/selection/parse';
import { FUNDING_NEED } from '../../figures/funding-need';
import type { Scenario } from '../../scenario/schema';
import type { SectionId } from './sections';
import type { ExplainedCondition, HeldActuals, ReportStudies } from './studies';

/** `ask` of a study (`analysis/questions.ts`), or somebody who passes on what is asked. */
export type Ask = <Kind extends QuestionKind>(question: QuestionOf<Kind>) => AnswerTo<Kind> | Promise<AnswerTo<Kind>>;

/** The percentile that whoever raises money aims at; the share of the paths in which it is enough. */
const RAISED = 0.8;
/** The condition of which is told unless another is given. */
const STANDARD_MONTHS = 24;

/** "Cash lasts 24 months", or as long as the projection goes. */
function standardCondition(scenario: Scenario): Condition | null {
  const parsed = parseCondition(scenario, `cashLasts >= ${Math.min(STANDARD_MONTHS, scenario.horizon)}`);
  return parsed.ok ? parsed.value : null;
}

async function explained(ask: Ask, condition: Condition | null): Promise<ExplainedCondition | null> {
  if (!condition) return null;
  return { condition, explanation: await ask({ kind: 'explain', condition }) };
}

/** All tests count from the balance date, and nothing of the cash is invested, unless that is said. */
const AS_PLAIN: BookAsked = { dates: {}, investments: 0 };

/** What follows is told of the first figure by itself: hardly a path comes near to several at once. */
async function heldActuals(ask: Ask, scenario: Scenario): Promise<HeldActuals | null> {
  if (scenario.actuals.length === 0) return null;
  const stood = standings(scenario);
  const chosen = stood.held.slice(0, 1);
  const answer = await ask({ kind: 'actuals', standings: stood, chosen, tolerance: USUAL_TOLERANCE });
  return { ...answer, by: chosen.map(({ address }) => address), tolerance: USUAL_TOLERANCE };
}

/** What the sections that are wanted need to know of a run; a condition of whole series has to be asked for with the run. */
export async function studyForReport(
  ask: Ask,
  scenario: Scenario,
  sections: readonly SectionId[],
  book: BookAsked = AS_PLAIN,
): Promise<Pick<ReportStudies, 'matters' | 'worth' | 'explained' | 'book' | 'actuals'>> {
  const isWanted = (id: SectionId) => sections.includes(id);
  const outcome = columnOutcome(FUNDING_NEED.id);
  return {
    matters: isWanted('drivers') ? await ask({ kind: 'matters', outcome, detailed: 'all' }) : null,
    worth: isWanted('drivers') ? await ask({ kind: 'worth', p: RAISED }) : null,
    explained: isWanted('conditions') ? await explained(ask, standardCondition(scenario)) : null,
    book: isWanted('liquidity') || isWanted('book') ? await ask({ kind: 'book', asked: book }) : null,
    actuals: isWanted('actuals') ? await heldActuals(ask, scenario) : null,
  };
}
