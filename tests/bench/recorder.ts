import { runProcess } from '../../services/shared/run-process.ts';
import { readEndpoints } from './ask.ts';
import { readBody, serve } from './serve.ts';

/** One answer of the network service or of a city, and what was asked. */
export interface Recorded {
  path: string;
  body: string;
  answer: string;
}

/**
 * Stands in for the network service and all cities: what it is asked for the first time it asks the real ones, and
 * from then on it answers from memory. So a gateway can be measured with cities that cost this machine nothing.
 */
async function startRecorder(networkUrl: string) {
  const endpoints = await readEndpoints(networkUrl);
  const memory = new Map<string, Recorded>();

  const answerFrom = async (path: string, body: string): Promise<string> => {
    const known = memory.get(path + body);
    if (known) return known.answer;
    const url = path === '/graphql' ? `${networkUrl}/graphql` : endpoints.get(path.split('/')[1] ?? '');
    if (!url) throw new Error(`Nothing is recorded at ${path}.`);
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const answer = await response.text();
    if (response.ok) memory.set(path + body, { path, body, answer });
    return answer;
  };

  return serve(async (request, response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    if (request.url === '/recorded') return response.end(JSON.stringify([...memory.values()]));
    if (request.url === '/registry') {
      response.setHeader('etag', '"1"');
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
      const entry = (slug: string) => ({
        slug,
        endpoint: `http://${request.headers.host}/${slug}/graphql`,
        state: 'ONLINE',
        contractVersion: null,
        lastSeenAt: null,
      });
      return response.end(JSON.stringify({ cities: [...endpoints.keys()].map(entry) }));
    }
    try {
      response.end(await answerFrom(request.url!, await readBody(request)));
    } catch (error) {
      response.writeHead(500).end(JSON.stringify({ errors: [{ message: (error as Error).message }] }));
    }
  });
}

await runProcess(() => startRecorder(process.argv[2]!));
