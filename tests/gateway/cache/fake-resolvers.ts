/** What the fake services tell: every city has one thing of each kind, `<city>:<kind>:x`, in some version. */
export interface World {
  cities: Map<string, { name: string; suspended: boolean; isDown: boolean }>;
  /** By city and kind; 1 until it is changed. */
  versions: Map<string, number>;
  feed: { city: string; kind: string; ids: string[] }[];
}

interface Filters {
  cities?: string[];
  kinds?: string[];
  text?: string;
}
const types: Record<string, string> = { initiative: 'Initiative', event: 'Event', 'best-practice': 'BestPractice' };

/** Creates the resolvers of the three subgraphs over one world. */
export function createResolvers(world: World): Record<'network' | 'directory' | 'city', object> {
  const thing = (city: string, kind: string): object => {
    const { name } = world.cities.get(city)!;
    const self = {
      __typename: types[kind] ?? 'District',
      id: `${city}:${kind}:x`,
      title: `${city} ${kind} ${world.versions.get(`${city} ${kind}`) ?? 1}`,
      city: { slug: city, name, state: 'DE_NW' },
    };
    if (kind !== 'event') return self;
    return { ...self, organiser: () => thing(city, 'initiative'), district: () => thing(city, 'district') };
  };
  const byId = (_source: unknown, { id }: { id: string }) => {
    const [city, kind] = id.split(':') as [string, string];
    return thing(city, kind);
  };
  const find = ({ cities, kinds, text }: Filters) => {
    const all = [...world.cities.keys()].flatMap((city) =>
      !cities?.length || cities.includes(city) ? Object.keys(types).map((kind) => ({ city, kind })) : [],
    );
    const wanted = kinds?.map((kind) => kind.toLowerCase().replace('_', '-'));
    const found = all
      .filter(({ kind }) => !wanted?.length || wanted.includes(kind))
      .map(({ city, kind }) => thing(city, kind) as { title: string });
    if (!text) return { nodes: found, totalCount: found.length };
    // As if all words of the index had a say in what a word of the text stands for.
    const totalCount = [...world.versions.values()].reduce((sum, version) => sum + version, 0);
    return { nodes: found.filter(({ title }) => title.includes(text)), totalCount };
  };
  const findKind = (kind: string) => (_source: unknown, filters: Filters) => find({ ...filters, kinds: [kind] });
  const city = (slug: string) => {
    const record = world.cities.get(slug);
    return record && { slug, name: record.name };
  };

  return {
    network: {
      Query: {
        cities: () => [...world.cities.keys()].map(city),
        city: (_source: unknown, { slug }: { slug: string }) => city(slug),
      },
      Mutation: {
        suspendNode(_source: unknown, { city: slug, suspended }: { city: string; suspended: boolean }) {
          world.cities.get(slug)!.suspended = suspended;
          return city(slug);
        },
      },
    },
    directory: {
      Query: {
        search: (_source: unknown, filters: Filters) => find(filters),
        initiatives: findKind('INITIATIVE'),
        events: findKind('EVENT'),
        bestPractices: findKind('BEST_PRACTICE'),
      },
    },
    city: {
      Query: { event: byId, initiative: byId, bestPractice: byId },
      City: {
        __resolveReference: ({ slug }: { slug: string }) => ({
          slug,
          initiatives: { nodes: [thing(slug, 'initiative')] },
          events: { nodes: [thing(slug, 'event')] },
        }),
      },
      Mutation: {
        withdrawEvent(_source: unknown, { id }: { id: string }) {
          const [slug] = id.split(':');
          world.versions.set(`${slug} event`, (world.versions.get(`${slug} event`) ?? 1) + 1);
          return id;
        },
      },
    },
  };
}
