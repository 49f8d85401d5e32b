import type { AppError } from '@shared/result';
import { type KeyboardEvent, useId } from 'react';
import { useLocale } from './locale';

interface MeantPercentProps {
  /** The refusal of a percentage that may be meant a hundred times larger or smaller: `quantity.doubt`. */
  readonly error: AppError;
  /** Takes the text over that was meant, which has its sign. */
  readonly onAnswer: (text: string) => void;
  /** Gives up what was typed. */
  readonly onDrop: () => void;
}

export function isDoubt(error: AppError | null): error is AppError {
  return error?.code === 'quantity.doubt';
}

/** Moves the focus from a field to the answers to what is asked about it, if anything is. */
export function focusAnswers(field: Element | null): void {
  field?.closest('[data-asks]')?.querySelector<HTMLElement>('[data-answer]')?.focus();
}

/** Gives the focus back to the field that is asked about: the answers go away with the question. */
function focusField(answer: Element): void {
  const asking = answer.closest('[data-asks]');
  const field = asking?.querySelector<HTMLElement>('input[aria-invalid="true"]') ?? asking?.querySelector('input');
  field?.focus();
}

/** Asks under a field which of two percentages is meant, each of them a button. */
export function MeantPercent({ error, onAnswer, onDrop }: MeantPercentProps) {
  const { t } = useLocale();
  const question = useId();
  const asTyped = String(error.params.asTyped);
  const instead = String(error.params.instead);

  function onKeyDown(event: KeyboardEvent) {
    // What is around it has keys of its own.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    focusField(event.currentTarget);
    onDrop();
  }

  return (
    <fieldset className="meant" aria-labelledby={question} onKeyDown={onKeyDown}>
      <span id={question} role="status">
        {t('panel:meant', { asTyped, instead })}
      </span>
      {[asTyped, instead].map((text) => (
        <button
          key={text}
          type="button"
          className="button"
          data-answer
          // The field keeps the focus until the answer has taken effect.
          onPointerDown={(event) => event.preventDefault()}
          onClick={(event) => {
            focusField(event.currentTarget);
            onAnswer(text);
          }}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
