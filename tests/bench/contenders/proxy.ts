import { runProcess } from '../../../services/shared/run-process.ts';
import { ask, readEndpoints } from '../ask.ts';
import { readBody, serve } from '../serve.ts';

/** Both questions as the gateway asks them. */
export interface Questions {
  network: string;
  city: string;
}

/** Starts the least that can answer a city's page: it asks the network, then the city, and merges both by hand. */
async function startProxy(networkUrl: string, questions: Questions) {
  const endpoints = await readEndpoints(networkUrl);

  const findCity = async (slug: string, first: number) => {
    const query = { query: questions.network, variables: { slug } };
    const known = (await ask(`${networkUrl}/graphql`, JSON.stringify(query))).data?.city as Record<string, unknown>;
    const endpoint = endpoints.get(slug);
    if (!known || !endpoint) return null;
    const variables = { representations: [{ __typename: 'City', slug }], first };
    const { data, errors } = await ask(endpoint, JSON.stringify({ query: questions.city, variables }));
    const [own] = (data?._entities ?? []) as Record<string, unknown>[];
    if (!own || errors) throw new Error('The city has no answer.');
    const { name, state, memberSince } = known;
    return { slug: known.slug, name, state, memberSince, bestPractices: own.bestPractices, events: own.events };
  };

  return serve(async (request, response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    try {
      const { variables } = JSON.parse(await readBody(request));
      response.end(JSON.stringify({ data: { city: await findCity(variables.slug, variables.first) } }));
    } catch (error) {
      response.writeHead(500).end(JSON.stringify({ errors: [{ message: (error as Error).message }] }));
    }
  });
}

await runProcess(() => startProxy(process.argv[2]!, JSON.parse(process.argv[3]!)));
