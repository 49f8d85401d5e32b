import { parseCondition } from '@shared/analysis/selection/parse';
import type { Scenario } from '@shared/scenario/schema';
import { useEffect } from 'react';
import '../../styles/analysis-conditions.css';
import { useSimulation, useStores, useWindow } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { Answer } from './Answer';
import { Built } from './Built';
import { ConditionField, ReadyConditions } from './ConditionField';
import { firstCondition } from './ready';

/** What would have to be true: on which paths a condition is met, and how they differ from the others. */
export function ConditionsView() {
  const { t } = useLocale();
  const { window } = useStores();
  const scenario = useSimulation((state) => state.scenario);
  const typed = useWindow((state) => state.condition);

  useEffect(() => {
    if (scenario && typed === null) window.setState({ condition: firstCondition(scenario) });
  }, [scenario, typed, window]);

  if (!scenario || typed === null) return <p className="conditions-wait">{t('analysis:conditions.waiting')}</p>;
  return <Asked scenario={scenario} typed={typed} />;
}

function Asked({ scenario, typed }: { readonly scenario: Scenario; readonly typed: string }) {
  const condition = parseCondition(scenario, typed);
  return (
    <div className="conditions">
      <div className="conditions-asked">
        <ConditionField scenario={scenario} typed={typed} />
        <ReadyConditions scenario={scenario} typed={typed} />
        {condition.ok && <Built scenario={scenario} condition={condition.value} />}
      </div>
      {condition.ok && <Answer typed={typed} />}
    </div>
  );
}
