import { createRequire } from 'node:module';

/** What the validator of OpenActive finds at fault in a feed, and at which address. */
export interface FeedFault {
  url: string;
  severity: string;
  message: string;
}

interface FeedLog {
  pages: { url: string; errors: { severity: string; message: string }[] }[];
}

const { RpdeValidator } = createRequire(import.meta.url)('@openactive/rpde-validator') as {
  RpdeValidator(url: string, options: { pageLimit: number; timeoutMs: number }): Promise<FeedLog>;
};

/** What is only a recommendation: our pages end where the feed does. */
const recommended = 'Pages should contain at least 500 items';

/** Walks through a feed from its beginning to its end with the validator of OpenActive and returns what is at fault. */
export async function validateFeed(url: string): Promise<FeedFault[]> {
  const { pages } = await RpdeValidator(url, { pageLimit: 50, timeoutMs: 5_000 });
  return pages
    .flatMap((page) => page.errors.map(({ severity, message }) => ({ url: page.url, severity, message })))
    .filter(({ severity, message }) => severity !== 'suggestion' && !message.startsWith(recommended));
}
