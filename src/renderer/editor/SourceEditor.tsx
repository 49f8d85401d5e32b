import type { Assumption } from '@shared/scenario/schema';
import { SOURCE_KINDS, type Source, sourceSchema } from '@shared/scenario/source';
import { inLanguage, type Text } from '@shared/scenario/text';
import { useId, useState } from 'react';
import { useLocale } from '../locale';
import { SourceText } from '../panel/SourceText';
import { useStores } from '../state/stores';

/** What each kind of source says, in the order in which it is told. */
const PARTS = {
  stated: ['document', 'place', 'figure'],
  derived: ['from', 'formula'],
  assumed: ['by', 'why'],
} as const satisfies Record<Source['kind'], readonly string[]>;

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

  function take() {
    const link = shown('link').trim();
    const parts = PARTS[kind].map((name) => [name, kept(name)]);
    const parsed = sourceSchema.safeParse({ kind, ...Object.fromEntries(parts), ...(link !== '' && { link }) });
    const outcome = parsed.success && documents.getState().setSource(path, parsed.data, kept('note'));
    if (outcome !== false && outcome.ok) onEnd();
    else setWrong(true);
  }

  const field = (name: string, label: string) => (
    <div key={name} className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <textarea
        id={`${id}-${name}`}
        rows={name === 'why' || name === 'note' || name === 'formula' ? 3 : 1}
        maxLength={4000}
        data-draft
        value={shown(name)}
        aria-invalid={name === 'link' && wrong}
        onChange={(event) => {
          setDrafts({ ...drafts, [name]: event.target.value });
          setWrong(false);
        }}
      />
    </div>
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
        <button type="button" className="button" onClick={onEnd}>
          {t('editor:source.cancel')}
        </button>
        <button type="submit" className="button primary">
          {t('editor:source.take')}
        </button>
      </p>
    </form>
  );
}
