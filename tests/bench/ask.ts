import { Agent, request } from 'undici';

const agent = new Agent({
  connect: { timeout: 1_000 },
  connections: 64,
  headersTimeout: 3_000,
  bodyTimeout: 3_000,
  maxResponseSize: 1024 * 1024,
});

/** The JSON of a GraphQL response. */
export interface GraphQLAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly { message: string }[];
}

/** Posts a JSON text with the limits that the gateway sets for a call to a city; throws when the status is not 200. */
export async function ask(url: string, body: string, token?: string): Promise<GraphQLAnswer> {
  const authorization = token && { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...authorization };
  const response = await request(url, { dispatcher: agent, method: 'POST', headers, body });
  const answer = await response.body.json();
  if (response.statusCode !== 200) throw new Error(`${url} answers with status ${response.statusCode}`);
  return answer as GraphQLAnswer;
}

/** Where each city is reached, by slug, from the registry of the network service. */
export async function readEndpoints(networkUrl: string): Promise<Map<string, string>> {
  const response = await request(`${networkUrl}/registry`, { dispatcher: agent });
  const { cities } = (await response.body.json()) as { cities: { slug: string; endpoint: string | null }[] };
  return new Map(cities.flatMap(({ slug, endpoint }) => (endpoint ? [[slug, endpoint] as const] : [])));
}
