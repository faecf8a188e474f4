/** What a GraphQL endpoint answered. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape that it asked for.
  data?: any;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; city?: string; [name: string]: unknown };
  }[];
  extensions?: { cities?: { asked: number; answered: number; missing: { city: string; code: string }[] } };
}

/** Asks a GraphQL endpoint over HTTP as a client does. */
export async function ask(
  url: string,
  query: string,
  { variables, token, headers }: { variables?: object; token?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}
