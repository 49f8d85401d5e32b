/** The scenario's file within a report: whoever opens the report in Offing has the model in front of them. */
import { type Html, html, json } from '../../../markup';

export interface EmbeddedScenario {
  readonly name: string;
  /** The file as it is on disk. */
  readonly bytes: Uint8Array;
  readonly fingerprint: string;
}

/** The element that holds it. */
export const EMBEDDED_ID = 'offing-scenario';

const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  }
  return btoa(binary);
}

export function embeddedHtml({ name, bytes, fingerprint }: EmbeddedScenario): Html {
  const file = { name, fingerprint, encoding: 'base64', contents: base64(bytes) };
  return html`<script type="application/json" id="${EMBEDDED_ID}">${json(file)}</script>`;
}
