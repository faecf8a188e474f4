import { codeOf, isReason } from '../../refusal.ts';
import { type Check, expectThat } from '../check.ts';
import type { NodeError, Probe } from '../probe.ts';

/** The codes that a city may give; the others are the hub's own. */
const cityCodes: readonly unknown[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'QUERY_TOO_LARGE',
  'INTERNAL',
];
/** Traces of a program’s inside: stack traces of common languages, their keys, and paths of source files. */
const inside =
  /"stack(trace)?"|"exception"|Traceback \(most recent|\n\s+at \S|\bat [\w.$<>]+ ?\([^)]*:\d+|node_modules|\.(js|ts|py|rb|java|php|go|cs):\d+|SQLSTATE|\bSELECT\b.+\bFROM\b/s;

/** Whether the errors that the node has answered with during all other checks are as the contract has them. */
export const errorChecks: Check[] = [
  {
    id: 'errors-codes',
    needs: ['graphql-answers'],
    rule: {
      de: 'Jeder Fehler trägt einen Code aus der Liste des Vertrags.',
      en: 'Every error carries a code of the contract’s list.',
    },
    mend: {
      de: `Setzen Sie "extensions.code" auf eines von ${cityCodes.join(', ')}.`,
      en: `Set "extensions.code" to one of ${cityCodes.join(', ')}.`,
    },
    run: (probe) => expectAll(probe, ({ extensions }) => cityCodes.includes(extensions.code)),
  },
  {
    id: 'errors-reasons',
    needs: ['graphql-answers'],
    rule: {
      de: 'Jeder Fehler trägt einen Grund, den der Verbund in einen Satz übersetzen kann.',
      en: 'Every error carries a reason that the network can put into a sentence.',
    },
    mend: {
      de: 'Setzen Sie "extensions.reason" auf den Grund aus services/shared/refusal.ts, der zu Ihrem Code gehört.',
      en: 'Set "extensions.reason" to the reason of services/shared/refusal.ts that belongs to your code.',
    },
    run: (probe) =>
      expectAll(
        probe,
        ({ extensions: { code, reason } }) =>
          !cityCodes.includes(code) || (isReason(reason) && codeOf(reason) === code),
      ),
  },
  {
    id: 'errors-inside',
    needs: ['graphql-answers'],
    rule: {
      de: 'Fehler verraten nichts aus dem Inneren des Programms.',
      en: 'Errors tell nothing of the inside of the program.',
    },
    mend: {
      de: 'Schreiben Sie Unerwartetes ins Protokoll und antworten Sie mit INTERNAL, ohne Stacktrace, Pfad oder SQL.',
      en: 'Write what is unexpected to the log and answer INTERNAL, without a stack trace, path or SQL.',
    },
    run: (probe) =>
      expectAll(probe, (error) => !inside.test(JSON.stringify(error)) && !inside.test(`${error.message}`)),
  },
  {
    id: 'errors-none-unexpected',
    needs: ['graphql-answers'],
    rule: {
      de: 'Keine der Fragen dieser Prüfung bringt das Programm aus dem Tritt.',
      en: 'None of the questions of this examination makes the program stumble.',
    },
    mend: {
      de: 'Sehen Sie im Protokoll nach, woran das Programm bei dieser Prüfung gescheitert ist.',
      en: 'Look in the log what the program failed at during this check.',
    },
    run: (probe) => expectAll(probe, ({ extensions }) => extensions.code !== 'INTERNAL'),
  },
];

async function expectAll({ seen }: Probe, isRight: (error: NodeError) => boolean): Promise<void> {
  const wrong = seen.find(({ error }) => !isRight(error));
  expectThat(!wrong, wrong?.check ?? '');
}
