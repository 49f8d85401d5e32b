import type { Quantity } from '@shared/quantity/quantity';
import { unitContext } from '@shared/report/in-words';
import { type AppError, ok, type Result } from '@shared/result';
import { changeAssumption, typingContext } from '@shared/scenario/edit';
import type { ListedAssumption } from '@shared/scenario/listing';
import { parseChange } from '@shared/scenario/parsing/parse-change';
import type { Scenario } from '@shared/scenario/schema';
import { useState } from 'react';
import { useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { isDoubt } from '../ui/MeantPercent';
import { refusedQuantity } from '../ui/refusals';
import { convertKind } from './convert';
import { parameterFields, quantityFromFields, refusedField } from './fields';

interface Refused {
  readonly error: AppError;
  readonly kind: Quantity['kind'] | null;
  /** The field that was refused; null where it is the quantity as a whole. */
  readonly at: string | null;
}

/**
 * What is being typed and not taken over yet, in the sentence and in the fields of one assumption. What is refused stays
 * where it was typed, with the reason; the scenario keeps its last good value.
 */
export function useDrafts(scenario: Scenario, listed: ListedAssumption) {
  const { t, format } = useLocale();
  const { documents } = useStores();
  const [typed, setTyped] = useState<string | null>(null);
  const [typedRefused, setTypedRefused] = useState<Refused | null>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const [fieldsRefused, setFieldsRefused] = useState<Refused | null>(null);
  const { path, field, assumption } = listed;
  const { quantity } = assumption;
  const typing = typingContext(scenario, listed);
  const context = unitContext(scenario, listed);

  const words = (refused: Refused | null) =>
    refused && refusedQuantity(refused.error, refused.kind, field, context, { t, format });

  /** Whether the scenario would take it; nothing is changed. */
  function accepted(candidate: Result<Quantity>): Result<Quantity> {
    if (!candidate.ok) return candidate;
    const change = changeAssumption(scenario, path, candidate.value);
    return change.ok ? candidate : change;
  }

  const read = typed === null ? ok(quantity) : accepted(parseChange(typed, quantity, field.unit, typing));

  function clear() {
    setTyped(null);
    setTypedRefused(null);
    setDrafts({});
    setFieldsRefused(null);
  }

  /** Takes a quantity over, and with it away whatever was being typed. */
  function take(next: Quantity): boolean {
    clear();
    const outcome = documents.getState().setAssumption(path, next);
    setFieldsRefused(outcome.ok ? null : { error: outcome.error, kind: next.kind, at: null });
    return outcome.ok;
  }

  /** Takes over what the fields say with these texts in them: together, because one may only make sense with another. */
  function commitTexts(texts: Readonly<Record<string, string>>): boolean {
    const spelt = quantityFromFields(quantity, texts, field.unit, typing);
    const candidate = accepted(spelt);
    if (candidate.ok) return take(candidate.value);
    const at = spelt.parameter ?? refusedField(candidate.error, parameterFields(quantity));
    setFieldsRefused({ error: candidate.error, kind: quantity.kind, at });
    return false;
  }

  return {
    typed,
    /** What the typed sentence means, or why it means nothing. */
    read,
    typedWrong: typed === null ? null : words(typedRefused),
    type: (draft: string | null) => {
      setTyped(draft);
      setTypedRefused(null);
    },
    /** Answers what is asked about the sentence: the text that was meant. */
    answerTyped: (text: string) => {
      const meant = accepted(parseChange(text, quantity, field.unit, typing));
      if (meant.ok) take(meant.value);
      else setTypedRefused({ error: meant.error, kind: null, at: null });
    },
    commitTyped: (): boolean => {
      if (typed === null) {
        setTypedRefused(null);
        return true;
      }
      if (read.ok) return take(read.value);
      const parsed = parseChange(typed, quantity, field.unit, typing);
      setTypedRefused({ error: read.error, kind: parsed.ok ? parsed.value.kind : null, at: null });
      return false;
    },
    drafts,
    setDraft: (name: string, draft: string | null) => {
      const { [name]: _, ...others } = drafts;
      setDrafts(draft === null ? others : { ...others, [name]: draft });
      // A question is about the text that it was asked of.
      if (isDoubt(fieldsRefused?.error ?? null)) setFieldsRefused(null);
    },
    fieldsRefused: fieldsRefused && {
      at: fieldsRefused.at,
      words: words(fieldsRefused) ?? '',
      error: fieldsRefused.error,
    },
    commitFields: (): boolean => {
      if (Object.keys(drafts).length === 0) {
        setFieldsRefused(null);
        return true;
      }
      return commitTexts(drafts);
    },
    /** Answers what is asked about a field: the text that was meant. */
    answerField: (name: string, text: string) => commitTexts({ ...drafts, [name]: text }),
    chooseKind: (kind: Quantity['kind']) => take(convertKind(quantity, kind, field)),
    take,
    accepted,
    reset: () => {
      clear();
      const outcome = documents.getState().restore(path);
      if (!outcome.ok) setFieldsRefused({ error: outcome.error, kind: null, at: null });
    },
  };
}

export type Drafts = ReturnType<typeof useDrafts>;
