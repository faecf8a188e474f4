import type { Mail } from '../../../../services/network/mail/mailer.ts';
import type { Viewer } from '../../../../services/shared/viewer.ts';
import { type Answer, admin, startTestNetwork, type TestNetwork } from '../start-test-network.ts';

/** A network service with accounts that can apply, a clock that stands still, and a letter box. */
export interface TestMembership extends TestNetwork {
  mails: Mail[];
  /** Sets the clock of the service. */
  setNow(at: string): void;
  /** Makes an account without any role; its address is `<id>@city.example`. */
  guest(id: string): Promise<Viewer>;
  /** Sends a mutation or query and returns the data of its one field; throws what was refused. */
  do(field: string, variables: Record<string, unknown>, as?: Viewer): Promise<Record<string, never>>;
  /** The reason with which something is refused, and the argument that it names. */
  refusal(field: string, variables: Record<string, unknown>, as?: Viewer): Promise<[string, string?]>;
}

/** The types of the arguments of each field, and what is asked of its answer. */
const fields: Record<string, [kind: 'mutation' | 'query', types: Record<string, string>, selection: string]> = {
  createRound: ['mutation', { input: 'RoundInput!' }, 'id title opensAt deadline'],
  changeRound: ['mutation', { id: 'ID!', input: 'RoundInput!' }, 'id title opensAt deadline'],
  saveApplication: ['mutation', { id: 'ID', input: 'ApplicationInput!' }, application()],
  applyForMembership: ['mutation', { id: 'ID!' }, application()],
  renewMembership: ['mutation', { city: 'ID!' }, application()],
  reviewApplication: ['mutation', { id: 'ID!', note: 'String' }, application()],
  admitCity: ['mutation', { applicationId: 'ID!', slug: 'ID' }, city()],
  declineCity: ['mutation', { applicationId: 'ID!', reason: 'String!' }, application()],
  leaveNetwork: ['mutation', { city: 'ID!', confirm: 'ID', reason: 'String' }, city()],
  rounds: ['query', {}, 'id title opensAt deadline'],
  application: ['query', { id: 'ID!' }, application()],
  myApplications: ['query', {}, application()],
  applications: [
    'query',
    { state: 'ApplicationState', first: 'Int', after: 'String' },
    `nodes { ${application()} } edges { cursor node { id } } pageInfo { hasNextPage endCursor } totalCount`,
  ],
  membershipsDue: ['query', {}, city()],
  city: ['query', { slug: 'ID!' }, city()],
};

function application(): string {
  return `id slug isRenewal state round { title } submittedAt decidedAt reason reviewNote
    problems { field reason message } warnings { field reason message }
    answers { name kind state ags population areaKm2 location { lat lon } website concept
      supporters { name kind city } applicant { name kind city } contact { office email phone }
      funding coordinationHours coordinationSince }`;
}

function city(): string {
  return `slug name kind status state ags population areaKm2 location { lat lon } website
    memberSince memberUntil renewBy supporters certificateUrl node { endpoint } partnerCities { slug }`;
}

/** Starts the service at noon of 1 March 2027. */
export async function startMembership(): Promise<TestMembership> {
  let now = Date.parse('2027-03-01T12:00:00Z');
  const mails: Mail[] = [];
  const network = await startTestNetwork(
    { adminEmails: ['office@hub.example'] },
    { now: () => now, mailer: { send: (mail) => mails.push(mail) } },
  );
  const ask = (field: string, variables: Record<string, unknown>, as: Viewer | undefined): Promise<Answer> => {
    const [kind, types, selection] = fields[field]!;
    const sent = Object.keys(variables);
    const declared = sent.length > 0 ? `(${sent.map((name) => `$${name}: ${types[name]}`).join()})` : '';
    const passed = sent.length > 0 ? `(${sent.map((name) => `${name}: $${name}`).join()})` : '';
    return network.ask(`${kind} ${declared} { ${field}${passed} { ${selection} } }`, { variables, as });
  };
  return {
    ...network,
    mails,
    setNow(at) {
      now = Date.parse(at);
    },
    async guest(id) {
      await network.db.account.create({ data: { id, email: `${id}@city.example`, createdAt: new Date(now) } });
      return { account: id, grants: [] };
    },
    async do(field, variables, as) {
      const { body } = await ask(field, variables, as);
      if (body.errors) throw new Error(`${field}: ${JSON.stringify(body.errors)}`);
      return body.data[field];
    },
    async refusal(field, variables, as) {
      const { body } = await ask(field, variables, as);
      if (!body.errors) throw new Error(`${field} is not refused`);
      const { reason, argument } = body.errors[0].extensions;
      return argument === undefined ? [reason] : [reason, argument];
    },
    [Symbol.asyncDispose]: () => network[Symbol.asyncDispose](),
  };
}

/** Opens a round that is open from February to April 2027. */
export const openRound = (network: TestMembership) =>
  network.do(
    'createRound',
    { input: { title: 'Ausschreibung 2027', opensAt: '2027-02-01T00:00:00Z', deadline: '2027-04-30T22:00:00Z' } },
    admin,
  );

/** Everything that an application needs. */
export const complete = {
  name: 'Gladbeck',
  kind: 'CITY',
  state: 'DE_NW',
  ags: '05513000',
  population: 75_000,
  areaKm2: 35.9,
  location: { lat: 51.57, lon: 6.98 },
  website: 'https://gladbeck.example',
  concept: 'Ein Beispiel. '.repeat(50).trim(),
  supporters: [
    { name: 'Beispielverein e.V.', kind: 'ASSOCIATION', city: 'Gladbeck' },
    { name: 'Beispielstiftung', kind: 'FOUNDATION', city: 'Gladbeck' },
  ],
  applicant: { name: 'Stadt Gladbeck', kind: 'PUBLIC_BODY', city: 'Gladbeck' },
  contact: { office: 'Koordinierungsstelle Ehrenamt', email: 'ehrenamt@gladbeck.example', phone: '02043 000' },
  funding: 'Haushalt der Stadt',
  coordinationHours: 19.5,
  coordinationSince: '2019-05',
};

/** Saves an application and hands it in; returns its id. */
export async function handIn(network: TestMembership, as: Viewer, input: object = complete): Promise<string> {
  const { id } = await network.do('saveApplication', { input }, as);
  await network.do('applyForMembership', { id }, as);
  return id!;
}
