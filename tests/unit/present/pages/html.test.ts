import { html } from '../../../../src/present/pages/html/html';
import { title, words } from '../../../../src/present/pages/html/words';
import { STYLE } from '../../../../src/present/pages/assets/style';
import { SCRIPT } from '../../../../src/present/pages/assets/script';
import { Script } from 'node:vm';

describe('html', () => {
  it('escapes text wherever it stands, and lets its own markup through', () => {
    const text = `<a href="x">'&`;
    expect(html`<p title="${text}">${text}${html`<b>${text}</b>`}</p>`.markup).toBe(
      '<p title="&lt;a href=&quot;x&quot;&gt;&#39;&amp;">&lt;a href=&quot;x&quot;&gt;&#39;&amp;<b>&lt;a href=&quot;x&quot;&gt;&#39;&amp;</b></p>',
    );
  });

  it('takes lists, numbers and nothing', () => {
    expect(html`${['<', html`<i></i>`, 5]}${undefined}`.markup).toBe('&lt;<i></i>5');
  });
});

describe('words of ours', () => {
  it('keep their emphasis, and show what was escaped as it stands', () => {
    expect(words('**38%** of \\*\\*all\\*\\* \\<b\\>').markup).toBe(
      '<strong>38%</strong> of **all** &lt;b&gt;',
    );
  });

  it('keep a year in one piece', () => {
    expect(title('Letter 2023-24, <x>').markup).toBe(
      'Letter <span class="nowrap">2023-24</span>, &lt;x&gt;',
    );
  });
});

describe('what pages load', () => {
  it('is a script that can be read, and a style that loads nothing', () => {
    expect(() => new Script(SCRIPT)).not.toThrow();
    expect(STYLE).not.toMatch(/url\(|@import/);
    expect(STYLE.split('{').length).toBe(STYLE.split('}').length);
  });
});
