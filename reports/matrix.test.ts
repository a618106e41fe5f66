import { expect, test } from 'vitest';
import { sampleMatrix } from './fixtures/sample-matrix';
import { sampleResults } from './fixtures/sample-results';
import { reportHtml } from './html';
import { reportMarkdown } from './markdown';

const results = { ...sampleResults, controlMatrix: sampleMatrix };

test('a rule has a row, a system a column, and a cell counts the outcomes that break', () => {
  const markdown = reportMarkdown({ results });
  expect(markdown).toContain('| without the rule | direct-payment | reconciliation |');
  expect(markdown).toContain('| dutyOrder | 2 | 1 |');
  expect(markdown).toContain('| dedicatedLines |  |  |');
});

test('what breaks nothing stands with its reason, or unexplained, unless a pair does', () => {
  const markdown = reportMarkdown({ results });
  const idle = markdown.slice(markdown.indexOf('### Rules whose absence breaks no outcome'));
  expect(idle).toContain('- dedicatedLines: receivers verify seals');
  expect(idle).toContain('- carrierRegister: unexplained');
  expect(idle.slice(0, idle.indexOf('##', 4))).not.toContain('duplicateCheck');
});

test('each fall tells its steps, who reaches it, and the command that tells the story', () => {
  const page = reportHtml({ results });
  const section = /<section id="matrix">[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
  expect(section).toContain('no funds go out on what nobody asked for (5 steps)');
  expect(section).toContain('(the good ending never comes about)');
  expect(section).toContain('reached by bank teller with the password of bank reviewer; 7 steps');
  expect(section).toContain('two persons suffice who did not before');
  expect(section).toContain('duplicateCheck and noticesAgree: 1 outcome<');
  expect(section).toContain('without duplicateCheck, noticesAgree');
  expect(section).toContain('492,644 states: outcomes of safety alone');
});

test('both languages tell it, and a run without a matrix has no such section', () => {
  expect(reportMarkdown({ results }, 'zh')).toContain('## 控制矩阵');
  expect(reportHtml({ results }, { lang: 'zh' })).toContain('所问较少的范围');
  expect(reportHtml({ results: { ...results, controlMatrix: undefined } as never })).not.toContain(
    'id="matrix"',
  );
});
