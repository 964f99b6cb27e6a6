import { writePack, type PackData } from '../../../../src/domain/code/pack/write-pack';
import {
  citedAs,
  CODE_SECTIONS,
  CODE_STANDING,
  PROVISIONS,
  provisionNamed,
} from '../../../../src/domain/code/provisions';
import { elementsOf, elementText } from '../../../../src/domain/report/model/elements';
import { reportHtml } from '../../../../src/present/report/report-html';
import { reportText } from '../../../../src/present/report/report-text';
import { aCodeState, after, anAssessment, met } from '../../../support/assessments';

function pack(assessment?: PackData['assessment']) {
  const written = writePack(aCodeState(assessment));
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return written.value;
}

describe('the provisions of the Code', () => {
  it('have one id each, in a part that there is, and a number only where it is verified', () => {
    expect(new Set(PROVISIONS.map(({ id }) => id)).size).toBe(PROVISIONS.length);
    for (const one of PROVISIONS) {
      expect(CODE_SECTIONS[one.section]).toBeDefined();
      expect(/^\d\.\d{1,2}$/.test(one.id)).toBe(one.cited === 'paragraph');
      expect(citedAs(one)).toContain(one.cited === 'paragraph' ? one.id : 'not verified');
      expect(provisionNamed(` Para. ${one.id.toUpperCase()}`)).toBe(one);
    }
    expect(provisionNamed('1.1')).toBeUndefined();
  });
});

describe('the pack of 8.1', () => {
  it('says that the Code is guidance, and has every provision once', () => {
    const text = reportText(pack());
    expect(text).toContain(CODE_STANDING);
    for (const { text: asked } of PROVISIONS) expect(text.split(asked)).toHaveLength(2);
    expect(text).toContain(`Provisions: ${String(PROVISIONS.length)}. Met: 0.`);
  });

  it('shows nothing as met that nobody assessed this year', () => {
    const before = after(anAssessment(), met('6.3', 'As in section 4 of 2024'));
    const carried = {
      ...anAssessment(),
      carried: { '6.3': { ...before.assessed['6.3']!, from: before.id } },
    };
    const row = (report: ReturnType<typeof pack>, id: string) =>
      elementsOf(report)
        .filter((one) => one.id.startsWith(`findings.${id}.`))
        .map(elementText);
    expect(row(pack(carried), '6.3')[1]).toBe('to be confirmed (was met)');
    expect(row(pack(before), '6.3').slice(1)).toEqual([
      ...['met', 'As in section 4 of 2024', 'Policy 2025', 'Pat Example, 11 May 2026'],
    ]);
    expect(row(pack(before), '6.4')[1]).toBe('not assessed');
  });

  it('is an accessible page, in which what people wrote is text', () => {
    const html = reportHtml(pack(after(anAssessment(), met('6.3', '<script>x</script> & 5 < 6'))));
    expect(html).toContain('<html lang="en-GB">');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<table>/g)).toHaveLength(html.match(/<caption/g)?.length ?? -1);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});
