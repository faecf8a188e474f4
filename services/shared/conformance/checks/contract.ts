import { type GraphQLField, getNamedType, isObjectType } from 'graphql';
import { type Check, expectThat } from '../check.ts';
import { listKeyedTypes } from '../contract-types.ts';
import type { Answer, NodeError, Probe } from '../probe.ts';
import { selectAll, unknownIdOf, writeField } from '../write-question.ts';

/** The most root fields of one question. */
const asksAtOnce = 10;

/** Whether a node knows all that the contract of its version has. */
export const contractChecks: Check[] = [
  {
    id: 'contract-queries',
    needs: ['graphql-answers'],
    rule: {
      de: 'Jede Frage des Vertrags wird verstanden; was es nicht gibt, ist null.',
      en: 'Every question of the contract is understood; what is not there is null.',
    },
    mend: {
      de: 'Ergänzen Sie das Feld mit allen Feldern seiner Antwort und antworten Sie auf unbekannte Ids mit null.',
      en: 'Add the field with all fields of its answer, and answer unknown ids with null.',
    },
    async run(probe) {
      for (const field of rootFields(probe, 'Query')) {
        const where = `Query.${field.name}`;
        const { data, errors } = await probe.ask(`{ ${writeField(probe.contract, field, probe.slug, 0)} }`);
        expectThat(data && Object.hasOwn(data, field.name), where);
        const asksById = field.args.some(({ name }) => name === 'id');
        expectThat(!asksById || data[field.name] === null, where);
        expectThat(!asksById || errors.every(isNotFound), where);
      }
    },
  },
  {
    id: 'contract-types',
    needs: ['graphql-answers'],
    rule: {
      de: 'Jeder Typ des Vertrags hat alle seine Felder.',
      en: 'Every type of the contract has all its fields.',
    },
    mend: {
      de: 'Ergänzen Sie den Typ oder das Feld, wie es im Vertrag steht, auch für _entities.',
      en: 'Add the type or field as the contract has it, for _entities too.',
    },
    async run(probe) {
      for (const name of ['City', ...listKeyedTypes(probe.contract).map((type) => type.name)]) {
        const type = probe.contract.getType(name);
        if (!isObjectType(type)) continue;
        const key = name === 'City' ? { slug: probe.slug } : { id: unknownIdOf(probe.slug, name) };
        const ask = (selection: string): Promise<Answer> =>
          probe.ask(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${name} ${selection} } }`, {
            r: [{ __typename: name, ...key }],
          });
        if (isAnswered(await ask(selectAll(probe.contract, type)))) continue;
        for (const field of Object.values(type.getFields())) {
          const answer = await ask(`{ ${writeField(probe.contract, field, probe.slug)} }`);
          expectThat(isAnswered(answer), `${name}.${field.name}`);
        }
        expectThat(false, name);
      }
    },
  },
  {
    id: 'contract-mutations',
    needs: ['graphql-answers'],
    rule: { de: 'Jede Änderung des Vertrags wird verstanden.', en: 'Every mutation of the contract is understood.' },
    mend: {
      de: 'Ergänzen Sie die Änderung mit ihren Argumenten, wie sie im Vertrag stehen.',
      en: 'Add the mutation with its arguments as the contract has them.',
    },
    async run(probe) {
      for (const { field, answer } of await tryMutations(probe))
        expectThat(isAnswered(answer), `Mutation.${field.name}`);
    },
  },
  {
    id: 'writes-refused',
    needs: ['contract-mutations'],
    rule: {
      de: 'Ohne Anmeldung ändert niemand etwas, und niemand erfährt dabei, was es gibt.',
      en: 'Without signing in nobody changes anything, nor learns by trying what there is.',
    },
    mend: {
      de: 'Prüfen Sie die Berechtigung vor allem anderen: ohne Token null und der Fehler UNAUTHENTICATED.',
      en: 'Check the permission before anything else: without a token null and the error UNAUTHENTICATED.',
    },
    async run(probe) {
      for (const { field, answer } of await tryMutations(probe)) {
        const own = answer.errors.filter(({ path }) => Array.isArray(path) && path[0] === field.name);
        const isWanted = openToAll.has(field.name) ? isRefusal : isUnauthenticated;
        const isRefused = (answer.data?.[field.name] ?? null) === null && own.some(isWanted);
        expectThat(isRefused, `Mutation.${field.name}`);
      }
    },
  },
];

/** What anybody may do; of something that is not there it is refused all the same. */
const openToAll = new Set(['answerBoardEntry', 'subscribe']);

interface Tried {
  field: GraphQLField<unknown, unknown>;
  answer: Answer;
}

/** Tries every mutation without a token: several at once, and one by one when those are not understood. */
const tryMutations = (probe: Probe): Promise<Tried[]> =>
  probe.once('mutations', async () => {
    const fields = rootFields(probe, 'Mutation');
    const tried: Tried[] = [];
    for (let at = 0; at < fields.length; at += asksAtOnce) {
      const some = fields.slice(at, at + asksAtOnce);
      const answer = await askMutations(probe, some);
      if (isAnswered(answer)) tried.push(...some.map((field) => ({ field, answer })));
      else for (const field of some) tried.push({ field, answer: await askMutations(probe, [field]) });
    }
    return tried;
  });

const askMutations = (probe: Probe, fields: GraphQLField<unknown, unknown>[]): Promise<Answer> =>
  probe.ask(`mutation { ${fields.map((field) => writeMutation(probe, field)).join(' ')} }`);

function writeMutation(probe: Probe, field: GraphQLField<unknown, unknown>): string {
  return writeField(probe.contract, field, probe.slug, 0);
}

function rootFields({ contract }: Probe, name: 'Query' | 'Mutation'): GraphQLField<unknown, unknown>[] {
  const type = contract.getType(name);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  return fields.filter(({ type: of }) => getNamedType(of).name !== '_Entity');
}

/** A question that was understood has data, be it null for every field. */
const isAnswered = ({ data }: Answer): boolean => data !== null;
const isNotFound = ({ extensions }: NodeError): boolean => extensions.code === 'NOT_FOUND';
const isRefusal = ({ extensions }: NodeError): boolean => extensions.code !== 'INTERNAL';
const isUnauthenticated = ({ extensions }: NodeError): boolean => extensions.code === 'UNAUTHENTICATED';
