import type { Scenario } from '@shared/scenario/schema';
import { memo } from 'react';
import type { SolveForm } from '../../state/solving';
import { LeverFields } from './LeverFields';
import { TargetFields } from './TargetFields';

interface FieldsProps {
  readonly scenario: Scenario;
  readonly form: SolveForm;
  /** Changes the form as it is by then: one field is taken over after the other. */
  readonly change: (make: (form: SolveForm) => SolveForm) => void;
}

/** The fields of a target and its levers; drawn anew when they change, and not whenever an answer gets on. */
export const Fields = memo(function Fields({ scenario, form, change }: FieldsProps) {
  const { target, levers } = form;
  const taken = levers.map(({ path }) => path);
  return (
    <>
      <TargetFields
        scenario={scenario}
        target={target}
        onChange={(next) => change((now) => ({ ...now, target: next }))}
      />
      {levers.map((lever, index) => {
        const others = (now: SolveForm) => now.levers.filter((_, k) => k !== index);
        return (
          <LeverFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a lever is the first, the second, whatever it moves
            key={index}
            scenario={scenario}
            lever={lever}
            number={index + 1}
            taken={taken}
            isPriced={levers.length > 1}
            onChange={(next) =>
              change((now) => ({ ...now, levers: now.levers.map((one, k) => (k === index ? next : one)) }))
            }
            onRemove={levers.length > 1 ? () => change((now) => ({ ...now, levers: others(now) })) : null}
          />
        );
      })}
    </>
  );
});
