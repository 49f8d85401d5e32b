import { type AppError, ok, type Result } from '@shared/result';
import { changeAssumption, findAssumption, typingContext } from '@shared/scenario/edit';
import type { ListedAssumption } from '@shared/scenario/listing';
import { QUANTITY_KINDS, type Quantity } from '@shared/scenario/quantity';
import type { Scenario } from '@shared/scenario/schema';
import { parseQuantity, writeQuantity } from '@shared/scenario/typed-quantity';
import { RotateCcw } from 'lucide-react';
import { Fragment, type ReactNode, useId, useState } from 'react';
import '../styles/quantity.css';
import { unitContext, valueInWords } from '@shared/report/in-words';
import { useLocale } from '../locale';
import { useDocument, useStores } from '../state/stores';
import { convertKind } from './convert';
import { DraftInput } from './DraftInput';
import { Partners } from './Partners';
import { fieldText, parameterFields, quantityFromFields, refusedField } from './quantity-fields';
import { Shape } from './Shape';
import { SourceText } from './SourceText';
import { refusedQuantity } from './wording';

interface QuantityEditorProps {
  readonly id: string;
  readonly scenario: Scenario;
  readonly listed: ListedAssumption;
  readonly changed: boolean;
}

const CURVE_WIDTH = 310;
const CURVE_HEIGHT = 80;

interface Refused {
  readonly error: AppError;
  readonly kind: Quantity['kind'] | null;
  /** The field that was refused; null where it is the quantity as a whole. */
  readonly at?: string | null;
}

/** Why fields were refused: under the row of the one it is about, as wide as all of them. */
function Wrong({ children }: { readonly children: ReactNode }) {
  return (
    <p className="wrong" role="alert">
      {children}
    </p>
  );
}

/** An assumption opened in the panel: what it means, how to say it, what shape that gives, and where it comes from. */
export function QuantityEditor({ id, scenario, listed, changed }: QuantityEditorProps) {
  const { t, format, language } = useLocale();
  const { documents } = useStores();
  const saved = useDocument((state) => state.saved);
  const [typed, setTyped] = useState<string | null>(null);
  const [typedRefused, setTypedRefused] = useState<Refused | null>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const [fieldsRefused, setFieldsRefused] = useState<Refused | null>(null);
  const kindId = useId();

  const { path, field, assumption } = listed;
  const { quantity } = assumption;
  const context = unitContext(scenario, listed);
  const typing = typingContext(scenario, listed);
  const savedListed = (changed && saved && findAssumption(saved, path)) || null;
  const savedQuantity = savedListed?.assumption.quantity ?? null;
  const fields = parameterFields(quantity);

  const words = (refused: Refused | null) =>
    refused && refusedQuantity(refused.error, refused.kind, field, context, { t, format });

  /** Whether the scenario would take it; nothing is changed. */
  function accepted(candidate: Result<Quantity>): Result<Quantity> {
    if (!candidate.ok) return candidate;
    const change = changeAssumption(scenario, path, candidate.value);
    return change.ok ? candidate : change;
  }

  const read = typed === null ? ok(quantity) : accepted(parseQuantity(typed, field.unit, typing));

  function commitTyped() {
    if (typed === null) {
      setTypedRefused(null);
      return;
    }
    if (!read.ok) {
      const parsed = parseQuantity(typed, field.unit, typing);
      setTypedRefused({ error: read.error, kind: parsed.ok ? parsed.value.kind : null });
      return;
    }
    setTyped(null);
    setTypedRefused(null);
    setDrafts({});
    setFieldsRefused(null);
    documents.getState().setAssumption(path, read.value);
  }

  function setDraft(name: string, draft: string | null) {
    const { [name]: _, ...others } = drafts;
    setDrafts(draft === null ? others : { ...others, [name]: draft });
  }

  function commitFields() {
    if (Object.keys(drafts).length === 0) {
      setFieldsRefused(null);
      return;
    }
    // The ones in draft together: one may only make sense with another.
    const spelt = quantityFromFields(quantity, drafts, field.unit, typing);
    const candidate = accepted(spelt);
    if (!candidate.ok) {
      const at = spelt.parameter ?? refusedField(candidate.error, fields);
      setFieldsRefused({ error: candidate.error, kind: quantity.kind, at });
      return;
    }
    setDrafts({});
    setFieldsRefused(null);
    setTyped(null);
    setTypedRefused(null);
    documents.getState().setAssumption(path, candidate.value);
  }

  function chooseKind(kind: Quantity['kind']) {
    const candidate = convertKind(quantity, kind, field);
    setDrafts({});
    const outcome = documents.getState().setAssumption(path, candidate);
    setFieldsRefused(outcome.ok ? null : { error: outcome.error, kind, at: null });
  }

  function reset() {
    setTyped(null);
    setTypedRefused(null);
    setDrafts({});
    setFieldsRefused(null);
    documents.getState().restore(path);
  }

  const echo: ReactNode = read.ok && (
    <p className="echo">
      <span>{t('panel:editor.understood')}</span> {format.quantity(read.value, field.unit, context)}
    </p>
  );
  const typedWrong = typed === null ? null : (words(typedRefused) ?? null);

  return (
    <section id={id} className="editor" aria-label={t(`fields:${listed.group}.${listed.name}.name`)}>
      <p className="meaning">{t(`fields:${listed.group}.${listed.name}.meaning`)}</p>
      <DraftInput
        label={t('panel:editor.typeIt')}
        className="typed"
        value={writeQuantity(quantity, field.unit, language)}
        draft={typed}
        onDraft={(draft) => {
          setTyped(draft);
          setTypedRefused(null);
        }}
        onCommit={commitTyped}
        error={typedWrong}
      />
      {echo}
      <Shape
        quantity={read.ok ? read.value : quantity}
        saved={savedQuantity}
        unit={field.unit}
        width={CURVE_WIDTH}
        height={CURVE_HEIGHT}
        label={(value) => format.withUnit(Number(value.toPrecision(3)), field.unit, context)}
      />
      <div className="parameters">
        <div className="field kind">
          <label htmlFor={kindId}>{t('panel:editor.kind')}</label>
          <select
            id={kindId}
            value={quantity.kind}
            title={t(`panel:kindMeanings.${quantity.kind}`)}
            onChange={(event) => {
              const kind = QUANTITY_KINDS.find((known) => known === event.target.value);
              if (kind) chooseKind(kind);
            }}
          >
            {QUANTITY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`panel:kinds.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        {fields.map((parameter) => {
          const { name, isList } = parameter;
          const isRefused = fieldsRefused?.at === name;
          return (
            <Fragment key={`${quantity.kind}.${name}`}>
              <DraftInput
                label={t(`panel:parameters.${name}`)}
                className={isList ? 'list' : ''}
                value={fieldText(quantity, parameter, field.unit, language)}
                draft={drafts[name] ?? null}
                onDraft={(draft) => setDraft(name, draft)}
                onCommit={commitFields}
                error={isRefused ? words(fieldsRefused) : null}
                hideError
              />
              {isRefused && <Wrong>{words(fieldsRefused)}</Wrong>}
            </Fragment>
          );
        })}
      </div>
      {fieldsRefused && !fieldsRefused.at && <Wrong>{words(fieldsRefused)}</Wrong>}
      {savedListed && saved && (
        <p className="reset">
          <span>{t('panel:editor.resetTo', { value: valueInWords(savedListed, saved, format) })}</span>
          <button type="button" className="button" onClick={reset}>
            <RotateCcw size={14} aria-hidden="true" />
            {t('panel:editor.reset')}
          </button>
        </p>
      )}
      <Partners scenario={scenario} path={path} />
      <SourceText source={assumption.source} />
    </section>
  );
}
