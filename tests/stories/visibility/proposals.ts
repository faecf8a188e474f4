import type { Network } from '../../../services/start-network.ts';
import { ask } from '../../setup/ask.ts';
import type { Asker } from './surfaces.ts';
import { idOf, wordOf } from './things.ts';
import { viewers } from './viewers.ts';

export const states = ['PENDING', 'APPROVED', 'DECLINED'] as const;
export type State = (typeof states)[number];

/** What is proposed to each, in words that stand nowhere else; what is approved is for members. */
const things: Record<State, string> = {
  PENDING: idOf('initiative', 'PUBLIC'),
  APPROVED: idOf('initiative', 'DRAFT'),
  DECLINED: idOf('initiative', 'PUBLIC'),
};
/** The ids of the proposals. */
export type Proposals = Record<State, string>;

/** Proposes a change as a maintainer for each state, and decides as an editor. */
export async function proposeChanges(network: Network): Promise<Proposals> {
  const [maintainer, editor] = await Promise.all([
    network.token(viewers['maintainer who proposes']),
    network.token(viewers.editor),
  ]);
  const write = async (token: string, mutation: string) => {
    const { data, errors } = await ask(network.url, `mutation { ${mutation} }`, { token });
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0] as { pendingChanges: { id: string }[] };
  };
  const propose = async (state: State) => {
    const input = `{ summary: "${wordOf('proposal', state)}" }`;
    const change = `updateInitiative(id: "${things[state]}", input: ${input}) { pendingChanges { id } }`;
    return (await write(maintainer, change)).pendingChanges.at(-1)!.id;
  };
  const declined = await propose('DECLINED');
  await write(editor, `declineChange(id: "${declined}", reason: "${wordOf('reason', 'DECLINED')}") { id }`);
  const approved = await propose('APPROVED');
  await write(editor, `approveChange(id: "${approved}") { id }`);
  return { DECLINED: declined, APPROVED: approved, PENDING: await propose('PENDING') };
}

type Probe = (asker: Asker, ids: Proposals) => Promise<State[]>;
const amongWords = (text: string) => states.filter((state) => text.includes(wordOf('proposal', state)));
const inCity = async ({ ask }: Asker, selection: string) => {
  const { data } = await ask(`{ city(slug: "hattingen") { ${selection} } }`);
  return data.city;
};

/** Every way on which a proposal can become known. */
export const proposalSurfaces = {
  'in the list of proposals': async (asker) =>
    amongWords(JSON.stringify(await inCity(asker, 'pendingChanges(state: null) { nodes { id fields { value } } }'))),
  'in the count of proposals': async (asker) => {
    const counts = await inCity(
      asker,
      states.map((state) => `${state}: pendingChanges(state: ${state}) { totalCount }`).join(' '),
    );
    return states.filter((state) => counts[state]?.totalCount > 0);
  },
  'of the thing': async ({ ask }) => {
    const { data } = await ask(`{ initiative(id: "${things.PENDING}") { pendingChanges { fields { value } } } }`);
    return amongWords(JSON.stringify(data));
  },
  'of a thing in a list': async (asker) =>
    amongWords(
      JSON.stringify(await inCity(asker, 'initiatives(first: 100) { nodes { pendingChanges { fields { value } } } }')),
    ),
  'by a word': async (asker) => {
    const selection = states.map(
      (state) => `${state}: initiatives(text: "${wordOf('proposal', state)}") { totalCount }`,
    );
    const counts = await inCity(asker, selection.join(' '));
    return states.filter((state) => counts[state].totalCount > 0);
  },
  /** Only of what is decided, which a decision changes no more. */
  'by an error': async ({ ask }, ids) => {
    const refusalOf = async (id: string) =>
      JSON.stringify((await ask(`mutation { declineChange(id: "${id}", reason: "Nein.") { id } }`)).errors);
    const unknown = await refusalOf('hattingen:change:not-there');
    const told: State[] = [];
    for (const state of ['APPROVED', 'DECLINED'] as const)
      if ((await refusalOf(ids[state])) !== unknown) told.push(state);
    return told;
  },
  'in the search': async ({ ask }) => {
    const selection = states.map(
      (state) => `${state}: search(text: "${wordOf('proposal', state)}") { nodes { id summary } }`,
    );
    return amongWords(JSON.stringify((await ask(`{ ${selection.join(' ')} }`)).data));
  },
  'in exports, print and feeds': async ({ read, readFeeds }) => {
    const texts = [read('/exports/listings.csv'), read('/exports/listings.jsonld'), read('/print'), readFeeds()];
    return amongWords((await Promise.all(texts)).join(''));
  },
} satisfies Record<string, Probe>;
export type ProposalSurface = keyof typeof proposalSurfaces;

/** Every way on which the audit log of a city can become known: true when it does. */
export const auditSurfaces = {
  'as a page': async (asker: Asker) => (await inCity(asker, 'auditLog { nodes { actor } }')).auditLog?.nodes.length > 0,
  'as a count': async (asker: Asker) => (await inCity(asker, 'auditLog { totalCount }')).auditLog?.totalCount > 0,
  'as a file': async (asker: Asker) => (await inCity(asker, 'auditLog { csv }')).auditLog?.csv.includes('maintainer-1'),
  'by a filter': async (asker: Asker) =>
    (await inCity(asker, 'auditLog(from: "2020-01-01T00:00:00Z") { totalCount }')).auditLog !== null,
} satisfies Record<string, (asker: Asker) => Promise<boolean | undefined>>;
export type AuditSurface = keyof typeof auditSurfaces;
