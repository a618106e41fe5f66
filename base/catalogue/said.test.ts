import { expect, test } from 'vitest';
import { saidText } from './said';

test('assumptions and weather are told in Chinese with their numbers', () => {
  const told = (sentence: string) => saidText('zh', sentence);
  expect(
    told(
      'From 2013-09-02 to 2013-09-04 the line finance-bank of bank 3 ' +
        'loses 12 of 100 messages and is 4 times slower.',
    ),
  ).toBe(
    '2013-09-02 至 2013-09-04，财政—代理银行线路（第 3 家银行）每 100 件电文丢失 12 件，慢 4 倍。',
  );
  expect(told('On 2013-09-02 the line finance-central bank doubles 7 of 100.')).toBe(
    '2013-09-02，财政—人民银行线路每 100 件重复 7 件。',
  );
  expect(
    told(
      'From 2013-07-17 to 2013-07-22 the line finance-central bank ' +
        'loses 5 of 100 messages and is 5 times slower.',
    ),
  ).toBe('2013-07-17 至 2013-07-22，财政—人民银行线路每 100 件电文丢失 5 件，慢 5 倍。');
  expect(
    told(
      'The banks joined in this order: CCB on 2013-07-01, bank 2 on 2013-07-22, ' +
        'bank 3 on 2013-08-05; only that of CCB is published.',
    ),
  ).toBe(
    '各行上线次序：CCB（2013-07-01）、第 2 家银行（2013-07-22）、第 3 家银行（2013-08-05）；仅CCB的日期已公布。',
  );
  expect(told('Year 3: From 2015-12-25 on it is calm.')).toBe(
    '第 3 年：自 2015-12-25 起线路无故障。',
  );
  expect(told('banks, bank 2, joins is "2013-07-22": the order of joining is not published')).toBe(
    '代理银行、第 2 家银行、上线日期 取 "2013-07-22"：各行上线次序未公布',
  );
});

test('what no pattern knows is told as it is, and English is left alone', () => {
  expect(saidText('zh', 'something else entirely')).toBe('something else entirely');
  expect(saidText('en', 'From 2013-09-02 on it is calm.')).toBe('From 2013-09-02 on it is calm.');
});
