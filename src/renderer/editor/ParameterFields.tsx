import type { Quantity } from '@shared/quantity/quantity';
import type { Field } from '@shared/scenario/fields';
import { stepped } from '@shared/scenario/shift';
import { Fragment } from 'react';
import { UP_DOWN, useGesture, useStepKeys } from '../state/use-gesture';
import { DraftInput } from '../ui/DraftInput';
import { useLocale } from '../ui/locale';
import { isDoubt, MeantPercent } from '../ui/MeantPercent';
import { parameterName } from '../ui/parameter-name';
import { fieldText, type ParameterField, parameterFields } from './fields';
import type { Drafts } from './use-drafts';

interface ParameterFieldsProps {
  readonly quantity: Quantity;
  readonly field: Field;
  readonly drafts: Drafts;
}

/** Pixels of a pull for one step. */
const PIXELS_PER_STEP = 4;

/** One field for each parameter: typed, stepped by the arrow keys, or pulled by its name. */
export function ParameterFields({ quantity, field, drafts }: ParameterFieldsProps) {
  const refused = drafts.fieldsRefused;
  return (
    <div className="parameters" data-asks>
      {parameterFields(quantity).map((parameter) => (
        <Fragment key={`${quantity.kind}.${parameter.name}`}>
          <Parameter parameter={parameter} quantity={quantity} field={field} drafts={drafts} />
          {refused?.at === parameter.name && <Wrong name={parameter.name} refused={refused} drafts={drafts} />}
        </Fragment>
      ))}
      {refused && refused.at === null && <Wrong name={null} refused={refused} drafts={drafts} />}
    </div>
  );
}

interface WrongProps {
  /** The field that was refused; null where it is the quantity as a whole. */
  readonly name: string | null;
  readonly refused: NonNullable<Drafts['fieldsRefused']>;
  readonly drafts: Drafts;
}

function Wrong({ name, refused, drafts }: WrongProps) {
  if (name !== null && isDoubt(refused.error)) {
    return (
      <MeantPercent
        error={refused.error}
        onAnswer={(text) => drafts.answerField(name, text)}
        onDrop={() => drafts.setDraft(name, null)}
      />
    );
  }
  return (
    <p className="wrong" role="alert">
      {refused.words}
    </p>
  );
}

function Parameter({
  parameter,
  quantity,
  field,
  drafts,
}: ParameterFieldsProps & { readonly parameter: ParameterField }) {
  const { t, language } = useLocale();
  const { name } = parameter;
  const { isOptional } = parameter.parameter;
  const isList = parameter.parameter.list !== undefined;
  const draft = drafts.drafts[name] ?? null;
  const step = (from: Quantity, steps: number) => drafts.take(stepped(from, name, steps, field));
  const keys = useStepKeys(UP_DOWN, (steps) => step(quantity, steps));
  const pull = usePull(quantity, step);
  // A list has no one number to step, and what is being typed is not to be stepped over.
  const isStepped = !isList && draft === null;
  return (
    <div className={isList ? 'parameter list' : 'parameter'} {...(isStepped && keys)}>
      <DraftInput
        label={parameterName(name, t)}
        value={fieldText(quantity, parameter, field.unit, language)}
        draft={draft}
        onDraft={(text) => drafts.setDraft(name, text)}
        onCommit={drafts.commitFields}
        error={drafts.fieldsRefused?.at === name ? drafts.fieldsRefused.words : null}
        hideError
        placeholder={isOptional ? t('editor:none') : undefined}
        {...(isStepped && { labelProps: pull })}
      />
    </div>
  );
}

/** A name that is pulled to the left or the right steps its number. */
function usePull(quantity: Quantity, step: (from: Quantity, steps: number) => void) {
  return useGesture({
    threshold: 2,
    origin: quantity,
    onMove: (dx, from) => step(from, Math.round(dx / PIXELS_PER_STEP)),
  });
}
