import { isObjectType } from 'graphql';
import { type Check, expectThat, NothingToCheck } from '../check.ts';
import { listKeyedTypes } from '../contract-types.ts';
import { type Answer, type Probe, readObject } from '../probe.ts';
import { listEntities, readSamples } from '../samples.ts';
import { type Flaw, walkObject } from '../walk-answer.ts';
import { selectAll, unknownIdOf } from '../write-question.ts';

/** A slug that the node cannot have: that of the city with another word before it. */
const foreignSlug = (slug: string): string => `x-${slug}`.slice(0, 40);

const askKeys = (probe: Probe, representations: object[]): Promise<Answer> =>
  probe.ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on City { slug } ${listKeyedTypes(
      probe.contract,
    )
      .map(({ name }) => `... on ${name} { id }`)
      .join(' ')} } }`,
    { r: representations },
  );

/** Whether a node finds what the hub asks it for, and answers as the contract has it. */
export const entityChecks: Check[] = [
  {
    id: 'entities-city',
    needs: ['graphql-answers'],
    rule: {
      de: '_entities findet die eigene Stadt an ihrem Kürzel.',
      en: '_entities finds the own city by its slug.',
    },
    mend: {
      de: 'Beantworten Sie { __typename: "City", slug } in _entities mit dem Objekt Ihrer Stadt.',
      en: 'Answer { __typename: "City", slug } in _entities with the object of your city.',
    },
    async run(probe) {
      const r = [{ __typename: 'City', slug: probe.slug }];
      const question = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on City { slug } } }';
      const city = readObject(listEntities(await probe.ask(question, { r }))[0]);
      expectThat(city?.__typename === 'City' && city.slug === probe.slug, '_entities');
    },
  },
  {
    id: 'entities-unknown',
    needs: ['entities-city', 'contract-types'],
    rule: {
      de: 'Was es nicht gibt, ist in _entities null und stört die anderen nicht.',
      en: 'What is not there is null in _entities and does not disturb the others.',
    },
    mend: {
      de: 'Antworten Sie auf eine unbekannte Id in _entities mit null, ohne die ganze Antwort scheitern zu lassen.',
      en: 'Answer an unknown id in _entities with null, without failing the whole answer.',
    },
    async run(probe) {
      for (const { name } of listKeyedTypes(probe.contract)) {
        const answer = await askKeys(probe, [{ __typename: name, id: unknownIdOf(probe.slug, name) }]);
        expectThat(answer.data && listEntities(answer)[0] === null, name);
      }
    },
  },
  {
    id: 'entities-order',
    needs: ['entities-city', 'contract-types'],
    rule: {
      de: '_entities antwortet auf jede Angabe an ihrer Stelle.',
      en: '_entities answers each representation in its place.',
    },
    mend: {
      de: 'Geben Sie eine Liste zurück, die so lang ist wie die der Angaben und in derselben Reihenfolge steht.',
      en: 'Return a list as long as that of the representations and in the same order.',
    },
    async run(probe) {
      const city = { __typename: 'City', slug: probe.slug };
      const unknown = { __typename: 'District', id: unknownIdOf(probe.slug, 'District') };
      const entities = listEntities(await askKeys(probe, [unknown, city, unknown, city, city]));
      const slugs = entities.map((entity) => readObject(entity)?.slug ?? null);
      const { slug } = probe;
      expectThat(JSON.stringify(slugs) === JSON.stringify([null, slug, null, slug, slug]), '_entities');
    },
  },
  {
    id: 'entities-foreign',
    needs: ['entities-city', 'contract-types'],
    rule: {
      de: 'Über andere Städte sagt der Knoten nichts.',
      en: 'The node says nothing about other cities.',
    },
    mend: {
      de: 'Antworten Sie mit null auf ein Kürzel oder eine Id, die nicht zu Ihrer Stadt gehört.',
      en: 'Answer a slug or id that does not belong to your city with null.',
    },
    async run(probe) {
      const slug = foreignSlug(probe.slug);
      const city = await askKeys(probe, [{ __typename: 'City', slug }]);
      expectThat((listEntities(city)[0] ?? null) === null, 'City');
      for (const [{ name }, { ids }] of await readSamples(probe)) {
        const id = slug + ids[0]!.slice(ids[0]!.indexOf(':'));
        expectThat((listEntities(await askKeys(probe, [{ __typename: name, id }]))[0] ?? null) === null, name);
      }
    },
  },
  {
    id: 'entities-by-id',
    needs: ['entities-city', 'contract-types'],
    rule: {
      de: 'Was die Stadt auflistet, findet sich auch an seiner Id.',
      en: 'What the city lists is found by its id as well.',
    },
    mend: {
      de: 'Finden Sie in _entities und in den Fragen mit id dasselbe wie in den Listen der Stadt.',
      en: 'Find the same in _entities and in the questions by id as in the lists of the city.',
    },
    async run(probe) {
      const samples = await readSamples(probe);
      if (samples.size === 0) throw new NothingToCheck();
      for (const [{ name }, { ids, things }] of samples) {
        const found = things.map((thing) => readObject(thing)?.id);
        expectThat(JSON.stringify(found) === JSON.stringify(ids), name);
        const field = findQuery(probe, name);
        if (!field) continue;
        const { data } = await probe.ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id: ids[0] });
        expectThat(readObject(data?.[field])?.id === ids[0], `Query.${field}`);
      }
    },
  },
  createAnswerCheck(
    'answers-shape',
    'shape',
    {
      de: 'Antworten haben die Form des Vertrags: Listen sind Listen, Pflichtfelder sind da.',
      en: 'Answers have the contract’s shape: lists are lists, and what is required is there.',
    },
    {
      de: 'Geben Sie das Feld so zurück, wie der Vertrag seinen Typ nennt.',
      en: 'Return the field as the contract names its type.',
    },
  ),
  createAnswerCheck(
    'answers-typename',
    'typename',
    { de: '__typename nennt den Typ des Vertrags.', en: '__typename names the type of the contract.' },
    {
      de: 'Geben Sie als __typename genau den Namen des Typs zurück.',
      en: 'Return exactly the name of the type as __typename.',
    },
  ),
  createAnswerCheck(
    'answers-ids',
    'id',
    {
      de: 'Jede Id hat die Form <Stadt>:<Art>:<Schlüssel> und gehört zur eigenen Stadt.',
      en: 'Every id has the form <city>:<kind>:<key> and belongs to the own city.',
    },
    {
      de: 'Bilden Sie Ids aus dem Kürzel der Stadt, der Art (etwa best-practice) und einem Schlüssel aus a-z, 0-9 und -.',
      en: 'Make ids from the slug of the city, the kind (best-practice, say) and a key of a-z, 0-9 and -.',
    },
  ),
  createAnswerCheck(
    'answers-values',
    'value',
    {
      de: 'Werte sind wohlgeformt: Zeitpunkte, Daten, Webadressen, Zahlen, Wörter der Aufzählungen.',
      en: 'Values are well-formed: points in time, dates, web addresses, numbers, words of enums.',
    },
    {
      de: 'Zeitpunkte nach RFC 3339 mit Zeitzone, Webadressen mit https://, nur Wörter, die der Vertrag aufzählt.',
      en: 'Points in time by RFC 3339 with an offset, web addresses with https://, only words that the contract lists.',
    },
  ),
];

function createAnswerCheck(id: string, rule: Flaw['rule'], checked: Check['rule'], mend: Check['mend']): Check {
  return {
    id,
    needs: ['entities-city', 'contract-types'],
    rule: checked,
    mend,
    async run(probe) {
      const flaw = (await listFlaws(probe)).find((one) => one.rule === rule);
      expectThat(!flaw, flaw?.where ?? '');
    },
  };
}

/** All that is wrong in the city itself and in the things that it lists. */
const listFlaws = (probe: Probe): Promise<readonly Flaw[]> =>
  probe.once('flaws', async () => {
    const { contract, slug } = probe;
    const city = contract.getType('City');
    const flaws: Flaw[] = [];
    if (isObjectType(city)) {
      const question = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on City${selectAll(contract, city)} } }`;
      const [found] = listEntities(await probe.ask(question, { r: [{ __typename: 'City', slug }] }));
      flaws.push(...walkObject(contract, city, found, slug));
    }
    for (const [type, { things }] of await readSamples(probe)) {
      for (const thing of things) if (thing !== null) flaws.push(...walkObject(contract, type, thing, slug));
    }
    return flaws;
  });

/** Returns the question of the contract that finds a thing of a type by its id. */
function findQuery({ contract }: Probe, typeName: string): string | undefined {
  const fields = Object.values(contract.getQueryType()?.getFields() ?? {});
  return fields.find(({ type, args }) => String(type) === typeName && args.some(({ name }) => name === 'id'))?.name;
}
