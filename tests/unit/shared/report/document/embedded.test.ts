// @vitest-environment jsdom

import { EMBEDDED_ID, embeddedHtml } from '@shared/report/document/html/embedded';
import { expect, it } from 'vitest';

it('the scenario in a report is inert, and comes out of it byte for byte', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 31) % 256);
  const name = '</script><script>alert(1)</script>.offing';
  const html = `<body>${embeddedHtml({ name, bytes, fingerprint: 'abc' })}</body>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  expect(document.querySelectorAll('script')).toHaveLength(1);
  const element = document.getElementById(EMBEDDED_ID);
  expect(element?.getAttribute('type')).toBe('application/json');
  const read = JSON.parse(element?.textContent ?? '');
  expect(read).toMatchObject({ name, fingerprint: 'abc', encoding: 'base64' });
  expect(Buffer.from(read.contents, 'base64').equals(bytes)).toBe(true);
});
