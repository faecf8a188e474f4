import { expect, test } from 'vitest';
import { explainRefusal } from '../../../../services/city/enrolment/explain-refusal.ts';

const explain = (reason: string, detail?: string) =>
  explainRefusal({ message: 'In English.', extensions: { reason, detail } });

test('the operator is told in German what to mend', () => {
  expect(explain('NODE_ELSEWHERE', 'https://hub.example')).toContain('Schreiben Sie --hub https://hub.example.');
  expect(explain('ENROLMENT_CODE_INVALID')).toContain('ohne --enrol');
  expect(explain('NODE_SILENT', 'https://stadt.example/x')).toContain('unter https://stadt.example/x keine Antwort');
});

test('a rule of the contract that is broken is named with what to do about it', () => {
  expect(explain('NODE_UNFIT', 'readiness-answers: Answer … (status 404)')).toMatch(
    /\. .*readyz.* \(readiness-answers\)$/,
  );
  expect(explain('NODE_UNFIT', 'a rule of tomorrow')).toContain('a rule of tomorrow');
});

test('what is not known here is handed on as the hub says it', () => {
  for (const reason of ['CITY_NOT_ADMITTED', 'constructor', '']) expect(explain(reason)).toBe('In English.');
});
