import type { Source, SourcePart } from '@shared/scenario/source';
import type { Text } from '@shared/scenario/text';
import type { ReactNode } from 'react';
import { request } from '../state/host';
import { useLocale } from './locale';
import { SourceMark } from './SourceMark';

interface SourceTextProps {
  readonly source: Source;
  /** In the order of the headings around it. */
  readonly heading?: 'h3' | 'h4';
  readonly note?: Text | undefined;
  /** Beside the heading. */
  readonly action?: ReactNode;
}

/** Where a number comes from, in full: a reader must be able to look it up or to argue with it. */
export function SourceText({ source, heading: Heading = 'h4', note, action }: SourceTextProps) {
  const { t, words } = useLocale();
  const { kind, link, ...parts } = source;
  const entries = Object.entries(parts) as [SourcePart, Text][];
  return (
    <div className="source" data-testid="source">
      <Heading>
        <SourceMark kind={kind} />
        {t('panel:source.title', { kind: t(`panel:source.${kind}`) })}
        {action}
      </Heading>
      <dl>
        {entries.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`panel:source.${name}`)}</dt>
            <dd>{words(text)}</dd>
          </div>
        ))}
        {link !== undefined && (
          <div>
            <dt>{t('editor:source.link')}</dt>
            <dd>
              {link}{' '}
              <button type="button" className="link" onClick={() => void request('link:open', link)}>
                {t('editor:source.open')}
              </button>
            </dd>
          </div>
        )}
        {note !== undefined && (
          <div>
            <dt>{t('editor:source.note')}</dt>
            <dd>{words(note)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
