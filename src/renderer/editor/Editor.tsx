import { isCertain } from '@shared/quantity/quantity';
import { fieldMeaning, fieldName, groupTitle, unitContext, valueInWords } from '@shared/report/in-words';
import { findAssumption, typingContext } from '@shared/scenario/edit';
import type { ListedAssumption } from '@shared/scenario/listing';
import { formatQuantity } from '@shared/scenario/parsing/parse-quantity';
import type { Scenario } from '@shared/scenario/schema';
import { RotateCcw, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import '../styles/edit-pane.css';
import { Partners } from '../correlations/Partners';
import { dropEdited } from '../state/edit-assumption';
import { useDocument, useStores } from '../state/stores';
import { DraftInput } from '../ui/DraftInput';
import { useLocale } from '../ui/locale';
import { isDoubt, MeantPercent } from '../ui/MeantPercent';
import { Density } from './Density';
import { EditorFoot } from './EditorFoot';
import { KindGallery } from './KindGallery';
import { ParameterFields } from './ParameterFields';
import { Percentiles } from './Percentiles';
import { SourceEditor } from './SourceEditor';
import { useDrafts } from './use-drafts';

interface EditorProps {
  readonly scenario: Scenario;
  readonly listed: ListedAssumption;
  readonly onClose: () => void;
}

/** An assumption beside its effect: what it means, how to say it, what shape that gives, and where it comes from. */
export function Editor({ scenario, listed, onClose }: EditorProps) {
  const locale = useLocale();
  const { t, format, language } = locale;
  const { documents, window } = useStores();
  const drafts = useDrafts(scenario, listed);
  const heading = useId();
  const typedRef = useRef<HTMLDivElement>(null);
  const { path, field, assumption } = listed;
  const { quantity } = assumption;
  const saved = useDocument((state) => state.saved);
  const gesture = useDocument((state) => state.gesture);
  const context = unitContext(scenario, listed);
  const savedListed = saved ? findAssumption(saved, path) : undefined;
  const changed = savedListed !== undefined && savedListed.assumption !== assumption;
  const savedQuantity = changed ? savedListed.assumption.quantity : null;
  const shown = drafts.read.ok ? drafts.read.value : quantity;
  const asked = drafts.read.ok ? null : drafts.read.error;

  // Whoever opens it can type at once.
  useEffect(() => typedRef.current?.querySelector('input')?.focus(), []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }

  return (
    <section className="edit-pane" data-testid="editor" aria-labelledby={heading} onKeyDown={onKeyDown}>
      <header>
        <h2 id={heading}>{fieldName(listed, t)}</h2>
        <span className="edit-of">{groupTitle(listed, locale)}</span>
        <span className="spring" />
        {changed && saved && (
          <button
            type="button"
            className="button quiet"
            title={t('panel:editor.resetTo', { value: valueInWords(savedListed, saved, format) })}
            onClick={drafts.reset}
          >
            <RotateCcw size={14} aria-hidden="true" />
            {t('panel:editor.reset')}
          </button>
        )}
        <button type="button" className="button icon quiet" aria-label={t('editor:close')} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      <div className="edit-body">
        <p className="meaning">{fieldMeaning(listed, t)}</p>
        <KindGallery kind={quantity.kind} onChoose={drafts.chooseKind} />
        <div className="edit-shape">
          <div ref={typedRef} className="edit-fields" data-asks>
            <DraftInput
              label={t('panel:editor.typeIt')}
              className="typed"
              testId="typed"
              value={formatQuantity(quantity, field.unit, language)}
              draft={drafts.typed}
              onDraft={drafts.type}
              onCommit={drafts.commitTyped}
              error={isDoubt(asked) ? null : drafts.typedWrong}
            />
            {isDoubt(asked) && (
              <MeantPercent error={asked} onAnswer={drafts.answerTyped} onDrop={() => drafts.type(null)} />
            )}
            {drafts.read.ok && (
              <p className="echo">
                <span>{t('panel:editor.understood')}</span> {format.quantity(drafts.read.value, field.unit, context)}
              </p>
            )}
            <ParameterFields quantity={quantity} field={field} drafts={drafts} />
          </div>
          <Density
            quantity={shown}
            saved={savedQuantity}
            held={gesture && (findAssumption(gesture.scenario, path)?.assumption.quantity ?? null)}
            field={field}
            context={context}
            onChange={drafts.take}
          />
        </div>
        {!isCertain(shown) && (
          <Percentiles
            quantity={shown}
            saved={savedQuantity}
            field={field}
            context={context}
            typing={typingContext(scenario, listed)}
            drafts={drafts}
          />
        )}
        <div className="edit-more">
          <div className="edit-partners">
            <Partners scenario={scenario} path={path} />
          </div>
          <SourceEditor path={path} assumption={assumption} />
        </div>
      </div>
      <EditorFoot
        assumption={assumption}
        onCancel={(opened) => {
          dropEdited({ window });
          documents.getState().putBack(path, opened);
          onClose();
        }}
        onDone={onClose}
      />
    </section>
  );
}
