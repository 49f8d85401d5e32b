import type { Assumption } from '@shared/scenario/schema';
import { SOURCE_KINDS, type Source, sourceSchema } from '@shared/scenario/source';
import { inLanguage, type Text } from '@shared/scenario/text';
import { type RefObject, useId, useRef, useState } from 'react';
import { useStores } from '../state/stores';
import { useOpenDraft } from '../state/use-open-draft';
import { useTypedSteps } from '../state/use-typed-steps';
import { useLocale } from '../ui/locale';
import { SourceText } from '../ui/SourceText';

/** What each kind of source says, in the order in which it is told. */
const PARTS = {
  stated: ['document', 'place', 'figure'],
  derived: ['from', 'formula'],
  assumed: ['by', 'why'],
} as const satisfies Record<Source['kind'], readonly string[]>;

/** Parts that take more than a line, as a rule. */
const LONG_PARTS: readonly string[] = ['why', 'note', 'formula'];

interface SourceEditorProps {
  readonly path: string;
  readonly assumption: Assumption;
}

/** Where a number comes from, its link and a note: to be read, and to be put right. */
export function SourceEditor({ path, assumption }: SourceEditorProps) {
  const { t } = useLocale();
  const [editing, setEditing] = useState(false);
  if (editing) return <SourceForm path={path} assumption={assumption} onEnd={() => setEditing(false)} />;
  return (
    <SourceText
      source={assumption.source}
      note={assumption.note}
      heading="h3"
      action={
        <button type="button" className="link source-edit" onClick={() => setEditing(true)}>
          {t('editor:source.edit')}
        </button>
      }
    />
  );
}

function SourceForm({ path, assumption, onEnd }: SourceEditorProps & { readonly onEnd: () => void }) {
  const { t, language } = useLocale();
  const { documents } = useStores();
  const id = useId();
  const { source, note = '' } = assumption;
  const before = source as Readonly<Record<string, Text | undefined>>;
  const [kind, setKind] = useState(source.kind);
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const [wrong, setWrong] = useState(false);
  const said = (name: string) => (name === 'note' ? note : (before[name] ?? ''));
  const shown = (name: string) => drafts[name] ?? inLanguage(said(name), language);
  /** What was not touched stays as it is, in all its languages. */
  const kept = (name: string) => drafts[name]?.trim() ?? said(name);

  const linkRef = useRef<HTMLTextAreaElement>(null);
  const isChanged = kind !== source.kind || Object.keys(drafts).length > 0;

  function commit(): boolean {
    const link = shown('link').trim();
    const parts = PARTS[kind].map((name) => [name, kept(name)]);
    const parsed = sourceSchema.safeParse({ kind, ...Object.fromEntries(parts), ...(link !== '' && { link }) });
    const outcome = parsed.success && documents.getState().setSource(path, parsed.data, kept('note'));
    const isTaken = outcome !== false && outcome.ok;
    if (isTaken) onEnd();
    else setWrong(true);
    return isTaken;
  }

  const { take, drop } = useOpenDraft({
    name: t('editor:source.link'),
    text: isChanged ? shown('link') : null,
    commit,
    onDrop: onEnd,
    // The one part that can be refused.
    fieldRef: linkRef,
  });

  function type(name: string, draft: string | null) {
    const { [name]: _, ...others } = drafts;
    setDrafts(draft === null ? others : { ...others, [name]: draft });
    setWrong(false);
  }

  const field = (name: string, label: string) => (
    <SourceField
      key={name}
      label={label}
      value={inLanguage(said(name), language)}
      draft={drafts[name] ?? null}
      onDraft={(draft) => type(name, draft)}
      rows={LONG_PARTS.includes(name) ? 3 : 1}
      wrong={name === 'link' && wrong}
      {...(name === 'link' && { fieldRef: linkRef })}
    />
  );

  return (
    <form
      className="source source-form"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-kind`}>{t('editor:source.kind')}</label>
        <select
          id={`${id}-kind`}
          value={kind}
          onChange={(event) => setKind(SOURCE_KINDS.find((known) => known === event.target.value) ?? kind)}
        >
          {SOURCE_KINDS.map((known) => (
            <option key={known} value={known}>
              {t(`panel:source.${known}`)}
            </option>
          ))}
        </select>
      </div>
      {PARTS[kind].map((name) => field(name, t(`panel:source.${name}`)))}
      {field('link', t('editor:source.link'))}
      {wrong && (
        <p className="wrong" role="alert">
          {t('editor:source.linkWrong')}
        </p>
      )}
      {field('note', t('editor:source.note'))}
      <p className="source-buttons">
        <button type="button" className="button" onClick={drop}>
          {t('editor:source.cancel')}
        </button>
        <button type="submit" className="button primary">
          {t('editor:source.take')}
        </button>
      </p>
    </form>
  );
}

interface SourceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly draft: string | null;
  readonly onDraft: (draft: string | null) => void;
  readonly rows: number;
  readonly wrong: boolean;
  /** Given where somebody else has to find it. */
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>;
}

function SourceField({ label, value, draft, onDraft, rows, wrong, fieldRef }: SourceFieldProps) {
  const id = useId();
  const ownRef = useRef<HTMLTextAreaElement>(null);
  const ref = fieldRef ?? ownRef;
  const onChange = useTypedSteps(ref, value, draft, onDraft);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={ref}
        id={id}
        rows={rows}
        maxLength={4000}
        value={draft ?? value}
        aria-invalid={wrong}
        onChange={onChange}
      />
    </div>
  );
}
