import { runProcess } from '../../../services/shared/run-process.ts';
import { readBody, serve } from '../serve.ts';

const cities = Array.from({ length: 40 }, (_, index) => ({
  __typename: 'City',
  slug: `stadt-${index}`,
  name: `Stadt ${index}`,
  state: 'DE_NW',
  population: 10_000 + index,
  website: `https://stadt-${index}.example/engagement`,
}));

/** Stands in for the network service and the directory: 40 cities, in which nothing ever changes. */
const startQuietHub = () =>
  serve(async (request, response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    if (request.url === '/registry') return response.end('{"cities":[]}');
    if (request.url!.startsWith('/changes')) return response.end('{"position":"1"}');
    await readBody(request);
    response.end(JSON.stringify({ data: { cities } }));
  });

await runProcess(startQuietHub);
