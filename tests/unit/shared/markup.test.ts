import { escaped, flowing, html, json } from '@shared/markup';
import { describe, expect, it } from 'vitest';

describe('a template', () => {
  it('makes text of whatever is filled into it', () => {
    const hostile = `<script>alert(1)</script> "quoted" 'single' & co`;
    expect(html`<p title="${hostile}">${hostile}</p>`.toString()).toBe(
      '<p title="&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &#39;single&#39; &amp; co">' +
        '&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &#39;single&#39; &amp; co</p>',
    );
  });

  it('takes what other templates made as it is, lists in their order, and writes nothing of null and false', () => {
    expect(html`<ul>${['a', '<'].map((one) => html`<li>${one}</li>`)}</ul>${null}${false}${0}`.toString()).toBe(
      '<ul><li>a</li><li>&lt;</li></ul>0',
    );
  });

  it('leaves out what no document may contain', () => {
    expect(escaped('a\u0000b\u0007c\ud800d\ufffee\u{1f600}\n\tf')).toBe('abcde\u{1f600}\n\tf');
  });
});

describe('flowing text', () => {
  it('has names that are written from right to left in elements of their own', () => {
    expect(flowing('before \u2068שלום <b>\u2069 after').toString()).toBe('before <bdi>שלום &lt;b&gt;</bdi> after');
  });
});

describe('data for a script element', () => {
  it('cannot end the element, and is read back as it was', () => {
    const value = { name: '</script><!--<script>&\u2028', list: [1, null] };
    const text = json(value).toString();
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(value);
  });
});
